using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StudyCampaigns.Web.Pages;

/// <summary>
/// Reads the form before anybody asks for a field of it: one that is broken, cut off or has too many fields answers 400, one that is too
/// large 413, each with a page that says so.
/// </summary>
public sealed partial class FormFilter(ILogger<FormFilter> logger) : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the page's own limits have been set (900), before the token of the form is looked for (1000).</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.HasFormContentType || ErrorModel.IsShown(http))
        {
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit && http.Request.ContentLength > limit.MaxRequestBodySize)
        {
            // Nobody reads it. The server lets it pass for some seconds before it closes the connection, so that the browser, which sends
            // before it listens, shows the answer and not a broken connection.
            limit.MaxRequestBodySize = null;
            Refuse(context, StatusCodes.Status413PayloadTooLarge, "too large");
            return;
        }

        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            Refuse(context, (failure as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, failure.Message);
        }
    }

    private void Refuse(AuthorizationFilterContext context, int status, string reason)
    {
        CouldNotRead(reason);
        context.HttpContext.Features.Set(new UnreadForm());
        context.Result = new StatusCodeResult(status);
    }

    [LoggerMessage(LogLevel.Information, "The form could not be read: {Reason}")]
    private partial void CouldNotRead(string reason);
}
