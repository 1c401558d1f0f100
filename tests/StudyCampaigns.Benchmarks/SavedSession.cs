using System.Diagnostics;

namespace StudyCampaigns.Benchmarks;

/// <summary>A session with <see cref="ManyDocuments.Roll"/> rows that a cell saves again and again, each time with every row changed.</summary>
internal sealed class SavedSession(BrowserClient secretary, string address)
{
    private bool isPresent = true;

    public static async Task<SavedSession> OpenAsync(BrowserClient secretary)
    {
        var form = await secretary.ReadFormAsync("/sessions/create");
        form["Input.Kind"] = "Thematic";
        var session = new SavedSession(secretary, await secretary.PostAsync("/sessions/create", form));
        var rows = (await secretary.ReadFormAsync(session.Address)).Keys.Count(name => name.EndsWith(".MemberId", StringComparison.Ordinal));
        return rows == ManyDocuments.Roll ? session : throw new InvalidOperationException($"The roll has {rows} rows.");
    }

    public string Address => address;

    /// <summary>Milliseconds of the save alone; its form is opened before.</summary>
    public async Task<double> TimeSaveAsync()
    {
        var form = await secretary.ReadFormAsync(address);
        isPresent = !isPresent;
        foreach (var status in form.Keys.Where(name => name.EndsWith(".Status", StringComparison.Ordinal)).ToList())
        {
            form[status] = isPresent ? "Present" : "Unexcused";
        }

        var began = Stopwatch.GetTimestamp();
        await secretary.PostAsync($"{address}?handler=Save", form);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
