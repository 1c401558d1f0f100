using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Directives;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Demo;

/// <summary>Directives and campaigns of the demonstration.</summary>
internal static class DemoCampaigns
{
    public static async Task<Dictionary<string, StudyCampaign>> AddAsync(AppDbContext db, DemoFiles files, DemoTree tree, CancellationToken ct)
    {
        // The committee whose campaigns rest on them keeps them; everybody below it reads them.
        var owner = tree.Units[files.Campaigns.Campaigns[0].Organization];
        var directives = files.Directives.Directives.Select(row => new Directive(
            new(row.Number, row.TypeName, row.Issuer, row.IssuedOn, row.Subject), owner.Path)).ToDictionary(row => row.Number);
        db.Directives.AddRange(directives.Values);
        var campaigns = files.Campaigns.Campaigns.Select(row => Campaign(row, tree.Units[row.Organization], directives)).ToDictionary(row => row.Code);
        db.Campaigns.AddRange(campaigns.Values);
        await db.SaveChangesAsync(ct);
        return campaigns;
    }

    private static StudyCampaign Campaign(DemoFiles.CampaignRow row, Organization owner, Dictionary<string, Directive> directives)
    {
        var campaign = new StudyCampaign
        {
            Code = row.Code,
            Name = row.Name,
            ShortName = row.ShortName,
            Summary = row.Summary,
            Organization = owner,
            CoordinatingBody = row.CoordinatingBody,
            StartsOn = row.StartsOn,
            EndsOn = row.EndsOn,
        };
        campaign.Directives.AddRange(row.Basis.Concat(row.Related).Select((number, index) => new CampaignDirective
        {
            Directive = directives[number],
            IsBasis = row.Basis.Contains(number),
            Order = index + 1,
        }));
        campaign.Topics.AddRange(row.Topics.Select((title, index) => new CampaignTopic { Order = index + 1, Title = title }));
        campaign.Targets.AddRange(row.Targets.Select((target, index) => new CampaignTarget { Order = index + 1, Text = target.Text, DueOn = target.DueOn }));
        campaign.Themes.AddRange(row.Themes.Select(theme => new QuarterlyTheme { Year = theme.Year, Quarter = theme.Quarter, Title = theme.Title }));
        return campaign;
    }
}
