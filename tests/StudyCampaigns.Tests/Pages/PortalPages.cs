using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Tests.Pages;

/// <summary>Every page of the portal, so that a rule for all pages covers those that come later.</summary>
public static class PortalPages
{
    /// <param name="Template">The address with its parameters, <c>/papers/{id:int}/edit</c>.</param>
    /// <param name="PostHandlers">Names of the handlers of a POST; an empty name is the plain one.</param>
    /// <param name="Descriptor">What the framework binds and calls.</param>
    public sealed record PortalPage(
        string Template, Type Model, bool HasGet, IReadOnlyList<string> PostHandlers, CompiledPageActionDescriptor Descriptor)
    {
        public bool HasParameters => Template.Contains('{');
    }

    public static async Task<IReadOnlyList<PortalPage>> ListAsync(PortalFixture portal)
    {
        var loader = portal.Services.GetRequiredService<PageLoader>();
        var pages = new List<PortalPage>();
        foreach (var endpoint in portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                var page = await loader.LoadAsync(descriptor, endpoint.Metadata);
                var handlers = page.HandlerMethods;
                pages.Add(new(
                    "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                    page.ModelTypeInfo!.AsType(),
                    handlers.Any(handler => handler.HttpMethod == "Get"),
                    [.. handlers.Where(handler => handler.HttpMethod == "Post").Select(handler => handler.Name ?? "")],
                    page));
            }
        }

        Assert.NotEmpty(pages);
        return [.. pages.DistinctBy(page => page.Template)];
    }
}
