using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Attachments;

public static class AttachmentRegistration
{
    /// <summary>Registers the check and the folder of files.</summary>
    /// <param name="folder">Where files lie when configuration says nothing.</param>
    public static IServiceCollection AddAttachments(this IServiceCollection services, IConfiguration configuration, string folder)
    {
        services.AddOptions<AttachmentOptions>()
            .Bind(configuration.GetSection(AttachmentOptions.Section))
            .PostConfigure(options => options.Folder = string.IsNullOrWhiteSpace(options.Folder) ? folder : options.Folder)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<AttachmentCheck>();
        services.AddSingleton<AttachmentFolder>();
        return services;
    }
}
