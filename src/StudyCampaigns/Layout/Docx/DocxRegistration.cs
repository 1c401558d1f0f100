using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Layout.Docx;

/// <summary>Registers <see cref="DocxWriter"/>.</summary>
public static class DocxRegistration
{
    public static IServiceCollection AddDocx(this IServiceCollection services) => services.AddSingleton<DocxWriter>();
}
