using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StudyCampaigns.Web.Pages;

/// <summary>Leads on below the path of the portal: handlers write addresses as if it had the server for itself.</summary>
public sealed class RootedRedirectFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is RedirectResult redirect)
        {
            redirect.Url = RootedAddress.Below(context.HttpContext.Request.PathBase, redirect.Url);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
