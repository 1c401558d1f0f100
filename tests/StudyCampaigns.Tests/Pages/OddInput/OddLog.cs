using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StudyCampaigns.Tests.Pages.OddInput;

/// <summary>What the portal logs as an error.</summary>
public sealed class OddLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> errors = new();

    public IReadOnlyCollection<string> Errors => errors;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            var place = exception?.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("StudyCampaigns"))?.Trim();
            errors.Enqueue($"{formatter(state, exception)} {exception?.GetType().Name}: {exception?.Message} {place}");
        }
    }

    public void Dispose()
    {
    }
}
