using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Web.Pages;

/// <summary>Shows a form again that came too often or with too many others: nothing was done, nothing typed is lost.</summary>
public sealed class TooManyRequestsFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (RequestLimiter.RefusedFor(context.HttpContext) is not { } seconds)
        {
            await next();
            return;
        }

        var page = (PageModel)context.HandlerInstance;
        page.ModelState.AddModelError("", $"Có quá nhiều lần gửi cùng lúc nên lần này chưa được xử lý. Hãy chờ {seconds} giây rồi bấm gửi để thử lại.");
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Result = page is IShowsAgain again ? await again.ShowAgainAsync(context.HttpContext.RequestAborted) : page.Page();
    }
}
