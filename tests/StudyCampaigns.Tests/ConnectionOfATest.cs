using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace StudyCampaigns.Tests;

/// <summary>What the server knows of a connection and the test server does not: who is at its other end, and below which path IIS has put the portal.</summary>
internal sealed class ConnectionOfATest : IStartupFilter
{
    /// <summary>Header: the address at the other end; none without it.</summary>
    public const string Address = "Test-Connection-Address";

    /// <summary>Header: the path that the server has taken off.</summary>
    public const string PathBase = "Test-Path-Base";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (context.Request.Headers.TryGetValue(Address, out var address))
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address.ToString());
            }

            if (context.Request.Headers.TryGetValue(PathBase, out var path) && context.Request.Path.StartsWithSegments(path.ToString(), out var below))
            {
                (context.Request.PathBase, context.Request.Path) = (path.ToString(), below);
            }

            return rest(context);
        });
        next(app);
    };
}
