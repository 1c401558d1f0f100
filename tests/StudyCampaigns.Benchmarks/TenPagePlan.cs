using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace StudyCampaigns.Benchmarks;

/// <summary>A plan of about ten pages that somebody is writing: saved as the writer's page does, and looked at.</summary>
internal sealed class TenPagePlan
{
    private const string Sentence =
        "Ban Thường vụ Quận ủy yêu cầu các cấp ủy quán triệt đầy đủ nội dung tác phẩm, gắn việc học tập với nhiệm vụ chính trị của đơn vị. ";

    private readonly BrowserClient officer;
    private readonly Dictionary<string, string> form;
    private int saves;

    private TenPagePlan(BrowserClient officer, string address, Dictionary<string, string> form)
    {
        this.officer = officer;
        Address = address;
        this.form = form;
    }

    public string Address { get; }

    public int Pages { get; private set; }

    /// <summary>A new draft; the ten pages come with the first save.</summary>
    public static async Task<TenPagePlan> DraftAsync(BrowserClient officer)
    {
        var campaign = await FirstLink.FindAsync(officer, "/campaigns", "/campaigns/[0-9]+");
        var draft = await officer.ReadFormAsync($"/plans/create?campaign={campaign.Split('/')[^1]}");
        var address = (await officer.PostAsync("/plans/create", draft)).Replace("/edit", "", StringComparison.Ordinal);
        var form = await officer.ReadFormAsync($"{address}/edit");
        foreach (var row in form.Keys.Where(name => name.StartsWith("Input.Sections", StringComparison.Ordinal) || name.StartsWith("Input.Tasks", StringComparison.Ordinal)).ToList())
        {
            form.Remove(row);
        }

        for (var section = 0; section < 6; section++)
        {
            form[$"Input.Sections[{section}].Heading"] = $"NỘI DUNG THỨ {section + 1}";
            form[$"Input.Sections[{section}].Body"] = string.Concat(Enumerable.Range(1, 2)
                .Select(part => $"### Tiểu mục {part}\n\n{string.Concat(Enumerable.Repeat(Sentence, 4))}\n\n- {Sentence}\n- **{Sentence.Trim()}**\n\n"));
        }

        for (var task = 0; task < 15; task++)
        {
            form[$"Input.Tasks[{task}].Content"] = "Hội nghị giới thiệu tác phẩm tới cán bộ chủ chốt";
            form[$"Input.Tasks[{task}].Lead"] = "Ban Tuyên giáo Quận ủy";
            form[$"Input.Tasks[{task}].Product"] = "Hội nghị";
        }

        return new TenPagePlan(officer, address, form);
    }

    /// <summary>Milliseconds from the answer to a save until the places of all pages and the picture of the page that is written are there.</summary>
    public async Task<double> TimePreviewAsync()
    {
        await SaveAsync();
        var began = Stopwatch.GetTimestamp();
        var pages = JsonDocument.Parse(await officer.ReadAsync($"{Address}/preview?v={form["Input.Version"]}"));
        await officer.ReadAsync($"{Address}/preview/3.svg?v={form["Input.Version"]}");
        var taken = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        Pages = pages.RootElement.GetProperty("pages").GetArrayLength();
        return taken;
    }

    /// <summary>Milliseconds of one save while somebody writes.</summary>
    public async Task<double> SaveAsync()
    {
        form["Input.Sections[2].Body"] += (saves++ % 2 == 0 ? "a" : "\n\nb");
        var began = Stopwatch.GetTimestamp();
        var answer = JsonDocument.Parse(await officer.PostAsync($"{Address}/edit?handler=Autosave", form)).RootElement;
        var taken = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        form["Input.Version"] = answer.GetProperty("version").GetString()!;
        foreach (var (task, id) in answer.GetProperty("taskIds").EnumerateArray().Index())
        {
            form[$"Input.Tasks[{task}].Id"] = id.GetInt32().ToString(CultureInfo.InvariantCulture);
        }

        return taken;
    }
}
