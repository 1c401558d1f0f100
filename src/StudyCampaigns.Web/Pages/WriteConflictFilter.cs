using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Web.Pages;

/// <summary>
/// The one place that answers "someone saved first": the page again as it stands now, with everything typed, status 409, nothing saved.
/// </summary>
public sealed partial class WriteConflictFilter(AppDbContext db, ILogger<WriteConflictFilter> logger) : IAsyncPageFilter
{
    public const string Sentence =
        "Có người khác vừa lưu trước đồng chí nên việc này chưa được lưu. Hãy xem bản mới nhất và điều đồng chí đã nhập bên dưới, rồi thực hiện lại nếu vẫn cần.";

    // The page takes over the stored one.
    private static readonly string[] VersionFields = ["Input.Version", "Version"];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.ExceptionHandled || !WriteConflict.IsCauseOf(executed.Exception))
        {
            return;
        }

        // Rows by their kind only: what stands in them belongs in no log.
        var rows = executed.Exception is DbUpdateException failure ? failure.Entries.Select(entry => entry.Metadata.ShortName()).Distinct() : [];
        SomebodySavedFirst(string.Join(", ", rows));
        db.ChangeTracker.Clear();
        executed.ExceptionHandled = true;
        executed.Result = await AnswerAsync((PageModel)context.HandlerInstance, context.HttpContext.RequestAborted);
    }

    private static async Task<IActionResult> AnswerAsync(PageModel page, CancellationToken ct)
    {
        if (page is not (IShowsStoredVersion or IShowsAgain))
        {
            // Nothing was typed there.
            page.TempData["Message"] = "Có người khác vừa lưu trước; trang đã tải lại bản mới nhất. Hãy xem rồi thực hiện lại.";
            return page.RedirectToPage();
        }

        page.ModelState.AddModelError("", Sentence);
        foreach (var field in VersionFields)
        {
            page.ModelState.Remove(field);
        }

        page.Response.StatusCode = StatusCodes.Status409Conflict;
        if (page is IShowsStoredVersion both)
        {
            return await both.ShowStoredVersionAsync(ct);
        }

        page.ViewData[TypedText.Key] = TypedText.Of(page);
        return await ((IShowsAgain)page).ShowAgainAsync(ct);
    }

    [LoggerMessage(LogLevel.Information, "Somebody saved first: {Rows}")]
    private partial void SomebodySavedFirst(string rows);
}
