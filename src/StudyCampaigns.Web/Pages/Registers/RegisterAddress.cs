namespace StudyCampaigns.Web.Pages.Registers;

/// <summary>The addresses of one book of numbers: codes a person can read and send.</summary>
public sealed record RegisterAddress(string Organization, string Term, string Type)
{
    public string List => $"/numbers?organization={Escape(Organization)}&term={Escape(Term)}&type={Escape(Type)}";

    public string Reservation => $"{Book}/reservation";

    public string Skip => $"{Book}/skip";

    public string Entry => $"{Book}/entry";

    public string LastNumber => $"{Book}/last-number";

    private string Book => $"/numbers/{Escape(Organization)}/{Escape(Term)}/{Escape(Type)}";

    private static string Escape(string code) => Uri.EscapeDataString(code);
}
