using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Sessions;

public static class SessionRegistration
{
    /// <summary>Registers the use cases and readings of this folder.</summary>
    public static IServiceCollection AddSessions(this IServiceCollection services) => services
        .AddScoped<SessionEditor>()
        .AddScoped<SessionFiguresUpdater>()
        .AddScoped<MemberStudyUpdater>()
        .AddScoped<ErrataUpdater>()
        .AddScoped<OpenSession>()
        .AddScoped<SessionWorkflow>()
        .AddScoped<OpenMonth>()
        .AddScoped<FiguresSelfCheck>();

    /// <summary>Registers the work that runs beside the requests of a serving portal.</summary>
    public static IServiceCollection AddSessionJobs(this IServiceCollection services) => services.AddHostedService<OpenMonthJob>();
}
