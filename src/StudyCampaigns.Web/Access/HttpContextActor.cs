using StudyCampaigns.Accounts;

namespace StudyCampaigns.Web.Access;

public static class HttpContextActor
{
    /// <summary>The signed-in account with its rights of this request.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the fallback policy keeps such requests out.</exception>
    public static Actor Actor(this HttpContext context) => context.SignedIn().Actor;

    public static Actor? ActorOrNull(this HttpContext context) => context.SignedInOrNull()?.Actor;

    /// <summary>The actor with the session in which he asks.</summary>
    /// <inheritdoc cref="Actor" path="/exception"/>
    public static ActorLoader.SignedIn SignedIn(this HttpContext context) =>
        context.SignedInOrNull() ?? throw new InvalidOperationException("A page asked for the actor of a signed-out request.");

    public static ActorLoader.SignedIn? SignedInOrNull(this HttpContext context) =>
        context.Items[typeof(ActorLoader.SignedIn)] as ActorLoader.SignedIn;

    /// <summary>Called when the cookie is read.</summary>
    internal static void Set(this HttpContext context, ActorLoader.SignedIn signedIn) =>
        context.Items[typeof(ActorLoader.SignedIn)] = signedIn;
}
