using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Web.Commands;

/// <summary>Gives a command the same services, database and settings as the portal, without a server.</summary>
internal static class CommandServices
{
    public static async Task<int> RunAsync(string[] settings, Func<IServiceProvider, Task<int>> work)
    {
        var builder = WebApplication.CreateBuilder(settings);
        Logs.Register(builder, quiet: true);
        builder.AddPortal();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
