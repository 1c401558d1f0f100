namespace StudyCampaigns.Web.Pages;

/// <summary>In <c>HttpContext.Features</c>: the request holds a form that cannot be read, so that the page of errors says this and not that a form has expired.</summary>
public sealed record UnreadForm;
