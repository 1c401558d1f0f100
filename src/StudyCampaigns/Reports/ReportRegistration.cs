using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Reports;

public static class ReportRegistration
{
    /// <summary>Registers the use cases and readings of this folder.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<ReportSubjectQueries>()
        .AddScoped<PeriodRows>()
        .AddScoped<PeriodFiguresQueries>()
        .AddScoped<ConsolidationQueries>()
        .AddScoped<UnitProgressQueries>()
        .AddScoped<QuarterlyReportQueries>()
        .AddScoped<ReportPrintQueries>()
        .AddScoped<ReportListQueries>()
        .AddScoped<ReportErrataQueries>()
        .AddScoped<OpenPeriod>()
        .AddScoped<SubmitReport>()
        .AddScoped<SaveReport>()
        .AddScoped<AcceptReport>()
        .AddScoped<ReturnReport>();
}
