using StudyCampaigns.Directives;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Campaigns;

/// <summary>A political-study campaign (đợt sinh hoạt chính trị): rests on directives, has topics, dates, targets and quarterly themes.</summary>
public sealed class StudyCampaign : IVersioned
{
    public const int CodeLength = 40;
    public const int NameLength = 500;
    public const int SummaryLength = 4000;
    public const int DaysThatDemand = 15;

    public int Id { get; private set; }

    /// <summary>Unique within its organization; addresses and the command line use it, for example <c>147-KH-TU</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>A name that fits a heading or a list, for example "Đợt sinh hoạt 147-KH/TU".</summary>
    public required string ShortName { get; set; }

    public string? Summary { get; set; }

    public int OrganizationId { get; init; }

    public Organization Organization { get; init; } = null!;

    /// <summary>Cơ quan thường trực, for example "Ban Tuyên giáo Quận ủy".</summary>
    public string? CoordinatingBody { get; set; }

    public required DateOnly StartsOn { get; set; }

    public required DateOnly EndsOn { get; set; }

    public Guid Version { get; private set; }

    public List<CampaignDirective> Directives { get; } = [];

    public List<CampaignTopic> Topics { get; } = [];

    public List<CampaignTarget> Targets { get; } = [];

    public List<QuarterlyTheme> Themes { get; } = [];

    public bool Covers(DateOnly day) => StartsOn <= day && day <= EndsOn;

    /// <summary>How often each cell owes a session with a topic of the campaign (R14, docs/domain.md 9).</summary>
    public StudyCadence Cadence { get; init; } = StudyCadence.Quarterly;

    /// <summary>
    /// The span in which a cell owes a session with a topic of this campaign, as it stands in that month; the last day of the span is the
    /// day it is due. Null when the campaign runs on fewer than <see cref="DaysThatDemand"/> days of the span: a cell that meets once a
    /// month, on a fixed day, must have had a fair chance to hold it.
    /// </summary>
    /// <param name="month">The first day of the month.</param>
    public (DateOnly StartsOn, DateOnly DueOn)? DutyIn(DateOnly month)
    {
        if (Cadence == StudyCadence.Once)
        {
            return StartsOn < month.AddMonths(1) && month <= EndsOn ? (StartsOn, EndsOn) : null;
        }

        var months = Cadence == StudyCadence.Monthly ? 1 : 3;
        var first = month.AddMonths(-((month.Month - 1) % months));
        var last = first.AddMonths(months).AddDays(-1);
        var (from, to) = (StartsOn > first ? StartsOn : first, EndsOn < last ? EndsOn : last);
        return to.DayNumber - from.DayNumber + 1 >= DaysThatDemand ? (first, last) : null;
    }
}

/// <summary>How often a campaign asks a cell to study it.</summary>
public enum StudyCadence
{
    /// <summary>Once, until the campaign's last day.</summary>
    Once,

    Quarterly,

    Monthly,
}

/// <summary>A directive the campaign rests on.</summary>
public sealed class CampaignDirective
{
    public int CampaignId { get; private set; }

    public int DirectiveId { get; init; }

    public Directive Directive { get; init; } = null!;

    /// <summary>The one that ordered the campaign; the others are related.</summary>
    public bool IsBasis { get; init; }

    public int Order { get; init; }
}

/// <summary>A subject the sessions of a campaign study.</summary>
public sealed class CampaignTopic
{
    public const int TitleLength = 500;

    public int Id { get; private set; }

    public int CampaignId { get; private set; }

    public int Order { get; init; }

    public required string Title { get; set; }
}

/// <summary>What a campaign wants to reach, in words, with its limit day if it has one.</summary>
public sealed class CampaignTarget
{
    public const int TextLength = 500;

    public int Id { get; private set; }

    public int CampaignId { get; private set; }

    public int Order { get; init; }

    public required string Text { get; set; }

    public DateOnly? DueOn { get; set; }
}

/// <summary>The theme (chuyên đề) of one quarter.</summary>
public sealed class QuarterlyTheme
{
    public const int TitleLength = 500;

    public int Id { get; private set; }

    public int CampaignId { get; private set; }

    public required int Year { get; init; }

    /// <summary>1 to 4.</summary>
    public required int Quarter { get; init; }

    public required string Title { get; set; }
}
