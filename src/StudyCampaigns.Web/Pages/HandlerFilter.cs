using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace StudyCampaigns.Web.Pages;

/// <summary>
/// A page answers only what it has a handler for. The framework would draw it with nothing loaded: instead 405 with the methods it has, and
/// 404 for a handler of another name. OPTIONS the framework answers itself.
/// </summary>
public sealed class HandlerFilter(IPageHandlerMethodSelector selector) : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (context.ActionDescriptor is not CompiledPageActionDescriptor page || ErrorModel.IsShown(http) || HttpMethods.IsOptions(http.Request.Method)
            || selector.Select(new PageContext(context) { ActionDescriptor = page }) is not null)
        {
            return;
        }

        var methods = page.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Distinct()
            .SelectMany(method => HttpMethods.IsGet(method) ? [HttpMethods.Get, HttpMethods.Head] : new[] { method })
            .ToList();
        if (methods.Contains(http.Request.Method, StringComparer.OrdinalIgnoreCase))
        {
            context.Result = new NotFoundResult();
            return;
        }

        http.Response.Headers.Allow = string.Join(", ", methods);
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }
}
