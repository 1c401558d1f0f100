using StudyCampaigns.Accounts;

namespace StudyCampaigns.Web.Access;

public static class HttpContextActor
{
    /// <summary>The signed-in account with its rights of this request.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the fallback policy keeps such requests out.</exception>
    public static Actor Actor(this HttpContext context) =>
        context.ActorOrNull() ?? throw new InvalidOperationException("A page asked for the actor of a signed-out request.");

    public static Actor? ActorOrNull(this HttpContext context) => context.Items[typeof(Actor)] as Actor;
}
