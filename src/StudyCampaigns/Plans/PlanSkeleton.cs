using System.Text.Json;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Plans;

/// <summary>
/// What a new plan is filled with, as data (<c>seeds/reference/plan-skeleton.json</c>): the usual sections of a plan, with names in
/// braces that the campaign and the organizations fill.
/// </summary>
public sealed record PlanSkeleton(PlanSkeleton.Form Committee, PlanSkeleton.Form Cell, string SubPlanPreamble)
{
    public sealed record Form(string Subject, string Preamble, IReadOnlyList<Section> Sections, IReadOnlyList<string> Recipients);

    public sealed record Section(string Heading, string Body);

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="JsonException">The file is not a skeleton.</exception>
    public static PlanSkeleton Load(string path) =>
        JsonSerializer.Deserialize<PlanSkeleton>(File.ReadAllText(path), JsonSerializerOptions.Web)
        ?? throw new JsonException($"{path} holds no skeleton.");

    /// <summary>The content of a plan that rests on the campaign alone. Needs its directives, topics and targets.</summary>
    internal DocumentContent ForCampaign(StudyCampaign campaign, Organization organization)
    {
        var form = FormOf(organization);
        var words = Words(campaign, organization);
        words["subject"] = Fill(form.Subject, words);
        return new DocumentContent(
            words["subject"],
            Fill(form.Preamble, words),
            Recipients(form, words),
            [.. form.Sections.Select(row => new DocumentContent.Section(null, row.Heading, VietnameseText.Clean(Fill(row.Body, words))))],
            []);
    }

    /// <summary>
    /// The content of a plan that carries out its parent: the parent's sections with the issuing body's name replaced, its tasks led
    /// by the unit, and a preamble that cites it.
    /// </summary>
    internal DocumentContent ForParent(Plan parent, Organization organization)
    {
        var words = Words(parent.Campaign!, organization);
        words["parent"] = DocumentWording.Citation(parent);
        words["parentSubject"] = DocumentWording.LowerFirst(parent.Subject);
        var from = DocumentWording.IssuingBody(parent.Organization);
        return new DocumentContent(
            parent.Subject,
            Fill(SubPlanPreamble, words),
            Recipients(FormOf(organization), words),
            [
                .. parent.Sections.OrderBy(row => row.Order)
                    .Select(row => new DocumentContent.Section(null, row.Heading, row.Body?.Replace(from, words["body"], StringComparison.Ordinal))),
            ],
            [
                .. parent.Tasks.OrderBy(row => row.Order).Select(row => new DocumentContent.TaskRow(
                    null, row.Content, organization.Name, null, row.Product, row.DueOn, null, row.Id)),
            ]);
    }

    private static string Recipients(Form form, Dictionary<string, string> words) => string.Join('\n', form.Recipients
        .Select(line => Fill(line, words))
        .Where(line => !line.StartsWith(" (", StringComparison.Ordinal)));

    private static Dictionary<string, string> Words(StudyCampaign campaign, Organization organization) => new()
    {
        ["campaign"] = DocumentWording.LowerFirst(campaign.Name),
        ["basis"] = campaign.Directives.Where(row => row.IsBasis).OrderBy(row => row.Order).Select(row => DocumentWording.Citation(row.Directive))
            .DefaultIfEmpty(campaign.ShortName).First(),
        ["body"] = DocumentWording.IssuingBody(organization),
        ["organization"] = organization.Name,
        ["superior"] = organization.Parent?.Name ?? "",
        ["coordinating"] = campaign.CoordinatingBody ?? organization.Name,
        ["topics"] = Lines(campaign.Topics.OrderBy(row => row.Order).Select(row => row.Title)),
        ["targets"] = Lines(campaign.Targets.OrderBy(row => row.Order).Select(row => row.Text)),
        ["from"] = VietnameseFormat.ProseDate(campaign.StartsOn),
        ["to"] = VietnameseFormat.ProseDate(campaign.EndsOn),
    };

    /// <summary>Items of one sentence, as documents set them: a semicolon after each, a full stop after the last.</summary>
    private static string Lines(IEnumerable<string> items)
    {
        var bare = items.Select(item => item.TrimEnd('.', ';', ' ')).ToList();
        return string.Join('\n', bare.Select((item, index) => $"- {item}{(index == bare.Count - 1 ? '.' : ';')}"));
    }

    private static string Fill(string text, Dictionary<string, string> words) =>
        words.Aggregate(text, (filled, word) => filled.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal));

    private Form FormOf(Organization organization) => organization.Type.IsCell ? Cell : Committee;
}
