using Microsoft.Extensions.DependencyInjection;
using StudyCampaigns.Documents.Checking;
using StudyCampaigns.Organizations;
using StudyCampaigns.Registers;

namespace StudyCampaigns.Documents;

public static class DocumentRegistration
{
    /// <summary>Registers the use cases of this folder, and the registers from which documents take their numbers.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddRegisters()
        .AddSingleton(_ => SigningAuthorities.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "organization-types.json")))
        .AddScoped<DraftDocument>()
        .AddChecking()
        .AddScoped<EditDocument>()
        .AddScoped<SubmitDocument>()
        .AddScoped<ReturnDocument>()
        .AddScoped<ApproveDocument>()
        .AddScoped<CommentOnDocument>()
        .AddScoped<ResolveComment>()
        .AddScoped<SaveTemplate>()
        .AddScoped<EditTemplate>()
        .AddScoped<DeleteTemplate>()
        .AddScoped<IssueDocument>()
        .AddScoped<WithdrawDocument>()
        .AddScoped<DocumentPrintQueries>()
        .AddScoped<EditDocumentDefaults>();
}
