using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// Lets through what costs within <see cref="RequestLimits"/>: a request waits a little for its turn, and one too many is refused with 429
/// and the time after which to try again. It stands behind the question who asks, so that only strangers are counted by their address.
/// </summary>
public sealed class RequestLimiter : IDisposable
{
    // When those ahead are done is not known; they take seconds.
    private static readonly TimeSpan TurnComesWithin = TimeSpan.FromSeconds(5);

    private static readonly object Refused = new();

    private readonly RequestLimits limits;
    private readonly PartitionedRateLimiter<HttpContext> rates;
    private readonly PartitionedRateLimiter<HttpContext> turns;
    private readonly PartitionedRateLimiter<HttpContext> hashes;

    public RequestLimiter(IOptions<RequestLimits> options)
    {
        limits = options.Value;
        rates = PartitionedRateLimiter.Create<HttpContext, (CostlyWork, string)>(context => Partition(
            context, (work, who) => RateLimitPartition.GetTokenBucketLimiter((work, who), _ => RateOf(work))));
        turns = PartitionedRateLimiter.Create<HttpContext, (CostlyWork, string)>(context => Partition(
            context, (work, who) => work == CostlyWork.SignIn ? null : RateLimitPartition.GetConcurrencyLimiter((work, who), _ => ConcurrencyOf(LimitOf(work)))));
        hashes = PartitionedRateLimiter.Create<HttpContext, (CostlyWork, string)>(context => Partition(
            context,
            (work, _) => work is CostlyWork.SignIn or CostlyWork.Password
                ? RateLimitPartition.GetConcurrencyLimiter((CostlyWork.SignIn, ""), _ => ConcurrencyOf(limits.SignIn))
                : null));
    }

    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RequestLimits>().Bind(configuration.GetSection(RequestLimits.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RequestLimiter>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<RequestLimiter>((options, limiter) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(limiter.rates, limiter.turns, limiter.hashes);
            options.OnRejected = (context, _) => RefuseAsync(context);
        });
    }

    /// <summary>After how many seconds to send a form again, when it was one too many; null for any other request.</summary>
    public static int? RefusedFor(HttpContext context) => context.Items[Refused] as int?;

    /// <summary>The request failed to sign in: its address has fewer tries left.</summary>
    public void ChargeFailure(HttpContext context)
    {
        for (var charged = 0; charged < limits.SignIn.FailureCost && rates.AttemptAcquire(context).IsAcquired; charged++)
        {
        }
    }

    public void Dispose()
    {
        rates.Dispose();
        turns.Dispose();
        hashes.Dispose();
    }

    /// <summary>
    /// A form is shown again with what was typed (<see cref="Pages.TooManyRequestsFilter"/>); for anything else the page of errors follows.
    /// </summary>
    private static async ValueTask RefuseAsync(OnRejectedContext rejected)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TurnComesWithin;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.RequestDelegate is { } page)
        {
            context.Items[Refused] = seconds;
            await page(context);

            // The page of errors may follow, for a form that has expired too.
            context.Items.Remove(Refused);
        }
    }

    private static RateLimitPartition<(CostlyWork, string)> Partition(
        HttpContext context, Func<CostlyWork, string, RateLimitPartition<(CostlyWork, string)>?> limited)
    {
        var free = RateLimitPartition.GetNoLimiter((CostlyWork.SignIn, "free"));
        return CostlyPages.WorkOf(context) is { } work && WhoAsks(context, work) is { } who ? limited(work, who) ?? free : free;
    }

    /// <summary>Null for who is not signed in: pages send them to where they can.</summary>
    private static string? WhoAsks(HttpContext context, CostlyWork work) => work == CostlyWork.SignIn
        ? AddressOf(context.Connection.RemoteIpAddress)
        : context.ActorOrNull()?.AccountId.ToString(CultureInfo.InvariantCulture);

    /// <summary>One client has the lower half of an IPv6 address for itself.</summary>
    private static string AddressOf(IPAddress? address)
    {
        if (address is null or { AddressFamily: AddressFamily.InterNetwork } or { IsIPv4MappedToIPv6: true })
        {
            return $"{address?.MapToIPv4()}";
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }

    private RequestLimit LimitOf(CostlyWork work) => work switch
    {
        CostlyWork.SignIn => limits.SignIn,
        CostlyWork.Password => limits.Password,
        CostlyWork.Preview => limits.Preview,
        CostlyWork.Print => limits.Print,
        CostlyWork.Upload => limits.Upload,
        CostlyWork.Search => limits.Search,
        _ => throw new InvalidOperationException($"No limit for {work}."),
    };

    private TokenBucketRateLimiterOptions RateOf(CostlyWork work)
    {
        // Whole requests: few a minute come one by one, many come some each second.
        var limit = LimitOf(work);
        var each = Math.Max(1, limit.PerMinute / 60);
        return new()
        {
            TokenLimit = limit.Burst,
            TokensPerPeriod = each,
            ReplenishmentPeriod = TimeSpan.FromMinutes((double)each / limit.PerMinute),
            QueueLimit = 0,
            AutoReplenishment = false,
        };
    }

    private static ConcurrencyLimiterOptions ConcurrencyOf(RequestLimit limit) => new()
    {
        PermitLimit = limit.AtOnce,
        QueueLimit = limit.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };
}
