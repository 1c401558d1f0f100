using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Layout.Pdf;

/// <summary>Registers <see cref="PdfTypesetter"/> and its settings.</summary>
public static class PdfRegistration
{
    public static IServiceCollection AddPdf(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PdfOptions>()
            .Bind(configuration.GetSection(PdfOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<PdfTypesetter>();
        services.AddSingleton<PdfTextReader>();
        return services;
    }
}
