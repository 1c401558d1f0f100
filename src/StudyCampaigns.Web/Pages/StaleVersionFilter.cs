using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Web.Pages;

/// <summary>The one place that answers "someone saved first": the page again with both versions, status 409, nothing saved.</summary>
public sealed class StaleVersionFilter(AppDbContext db) : IAsyncPageFilter
{
    private const string Sentence =
        "Có người khác vừa lưu nội dung này trước đồng chí. Hãy xem hai bản bên dưới, giữ lại điều cần giữ rồi lưu lại.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not DbUpdateConcurrencyException || executed.ExceptionHandled)
        {
            return;
        }

        var page = (PageModel)context.HandlerInstance;
        db.ChangeTracker.Clear();
        page.ModelState.AddModelError("", Sentence);
        executed.ExceptionHandled = true;
        executed.Result = page is IShowsStoredVersion shows
            ? await shows.ShowStoredVersionAsync(context.HttpContext.RequestAborted)
            : page.RedirectToPage();
        if (page is IShowsStoredVersion)
        {
            context.HttpContext.Response.StatusCode = StatusCodes.Status409Conflict;
        }
        else
        {
            page.TempData["Message"] = "Có người khác vừa lưu trước; trang đã tải lại bản mới nhất. Hãy xem rồi thực hiện lại.";
        }
    }
}
