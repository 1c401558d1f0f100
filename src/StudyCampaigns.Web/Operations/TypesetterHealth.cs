using Microsoft.Extensions.Diagnostics.HealthChecks;
using StudyCampaigns.Documents.Pdf;

namespace StudyCampaigns.Web.Operations;

/// <summary>Whether papers can be drawn; starts a worker when there is none.</summary>
public sealed class TypesetterHealth(PdfTypesetter typesetter) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await typesetter.IsReadyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
