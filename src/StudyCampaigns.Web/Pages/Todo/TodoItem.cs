namespace StudyCampaigns.Web.Pages.Todo;

/// <summary>One thing that awaits the user.</summary>
/// <param name="Due">The limit day, by which things of one urgency are ordered; null where there is none.</param>
/// <param name="Status">The urgency in words, beside its colour.</param>
public sealed record TodoItem(Urgency Urgency, string Title, string Detail, string Status, string Href, DateOnly? Due = null)
{
    /// <summary>From this many days before the limit on, a thing is pressing.</summary>
    private const int SoonDays = 10;

    public string CssClass => Urgency switch
    {
        Urgency.Late => "late",
        Urgency.Soon => "soon",
        _ => "open",
    };

    public string StatusClass => Urgency switch
    {
        Urgency.Late => "status-bad",
        Urgency.Soon => "status-wait",
        _ => "status-info",
    };

    /// <summary>A thing with a limit day: late after it, pressing shortly before it.</summary>
    public static TodoItem Limited(string title, string detail, string href, DateOnly due, DateOnly today)
    {
        var days = due.DayNumber - today.DayNumber;
        var urgency = days < 0 ? Urgency.Late : days <= SoonDays ? Urgency.Soon : Urgency.Open;
        return new TodoItem(urgency, title, detail, days < 0 ? $"Chậm {-days} ngày" : days == 0 ? "Hạn hôm nay" : $"Còn {days} ngày", href, due);
    }

    /// <summary>"A, B và 3 đơn vị khác": enough to recognise them.</summary>
    public static string Names(IReadOnlyCollection<string> names) => names.Count <= 3
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(2))} và {names.Count - 2} đơn vị khác";
}

/// <summary>In the order of the list.</summary>
public enum Urgency
{
    Late,
    Soon,
    Open,
}
