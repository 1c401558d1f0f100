using Microsoft.Extensions.Diagnostics.HealthChecks;
using StudyCampaigns.Layout.Pdf;

namespace StudyCampaigns.Web.Operations;

/// <summary>Whether documents can be drawn; starts a worker when there is none.</summary>
public sealed class TypesetterHealth(PdfTypesetter typesetter) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await typesetter.IsReadyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
