using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StudyCampaigns.Web.Operations;

/// <summary>Which request asks for which work.</summary>
public static class CostlyPages
{
    private static readonly Dictionary<Type, CostlyWork> Posts = new()
    {
        [typeof(Pages.Account.SignInModel)] = CostlyWork.SignIn,
        [typeof(Pages.Account.PasswordModel)] = CostlyWork.Password,
        [typeof(Pages.Directives.CreateModel)] = CostlyWork.Upload,
        [typeof(Pages.Directives.EditModel)] = CostlyWork.Upload,
    };

    private static readonly Dictionary<Type, CostlyWork> Gets = new()
    {
        [typeof(Pages.Documents.PreviewModel)] = CostlyWork.Preview,
        [typeof(Pages.Documents.CheckModel)] = CostlyWork.Preview,
        [typeof(Pages.Documents.PdfModel)] = CostlyWork.Print,
        [typeof(Pages.Documents.DocxModel)] = CostlyWork.Print,
        [typeof(Pages.Reports.PdfModel)] = CostlyWork.Print,
        [typeof(Pages.Reports.DocxModel)] = CostlyWork.Print,
    };

    // Fields of the lists that look for words.
    private static readonly string[] Words = ["q", "search"];

    /// <summary>Null for what costs little.</summary>
    public static CostlyWork? WorkOf(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo?.AsType() is not { } page)
        {
            return null;
        }

        var request = context.Request;
        if (HttpMethods.IsPost(request.Method))
        {
            return Posts.TryGetValue(page, out var post) ? post : null;
        }

        return Gets.TryGetValue(page, out var get) ? get
            : Words.Any(word => !string.IsNullOrWhiteSpace(request.Query[word])) || (page == typeof(Pages.Administration.Audit.IndexModel) && request.Query.Count > 0) ? CostlyWork.Search
            : null;
    }

    /// <summary>Whether a page stands among those that draw or take files.</summary>
    public static bool Knows(Type page) => Posts.ContainsKey(page) || Gets.ContainsKey(page);
}
