using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;
using StudyCampaigns.Organizations;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>One session as the pages that do not edit it show it; one command.</summary>
public sealed record SessionView
{
    public required int Id { get; init; }

    public required Guid Version { get; init; }

    public required int CellId { get; init; }

    public required string CellPath { get; init; }

    public required string CellName { get; init; }

    public required string? ParentName { get; init; }

    public required int MinimumMinutes { get; init; }

    public required SessionKind Kind { get; init; }

    public required SessionForm Form { get; init; }

    public required int ConnectionPoints { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required DateOnly Month { get; init; }

    public required TimeOnly? StartsAt { get; init; }

    public required int? DurationMinutes { get; init; }

    public required string? Place { get; init; }

    public required string? Conclusion { get; init; }

    public required SessionState State { get; init; }

    public required string? ReturnReason { get; init; }

    public required string? ChangeRequest { get; init; }

    public required AttendanceCounts Attendance { get; init; }

    public required IReadOnlyList<Topic> Topics { get; init; }

    public required IReadOnlyList<OthersRow> Others { get; init; }

    public sealed record Topic(string Campaign, string Title);

    public sealed record OthersRow(Audience Audience, int Attendances, int? People);

    public bool IsShort => Kind.IsMonthly() && DurationMinutes < MinimumMinutes;

    public bool Counts => State.Counts();

    public bool CanBeAnswered => State == SessionState.Submitted || (State == SessionState.Confirmed && ChangeRequest is not null);

    public required bool WasSent { get; init; }

    public bool CanBeDropped => State is SessionState.Scheduled or SessionState.Open && !WasSent;

    public bool CanAskForChange => State is SessionState.Submitted or SessionState.Confirmed && ChangeRequest is null;

    public string Title => $"{Kind.Words()} tháng {Month.Month}/{Month.Year}";

    /// <summary>Null when there is no such session in the scope.</summary>
    public static Task<SessionView?> LoadAsync(AppDbContext db, OrganizationScope scope, int id, CancellationToken ct) =>
        scope.Within(db.Sessions.AsNoTracking().AsSingleQuery(), row => row.Cell.Path)
            .Where(row => row.Id == id)
            .Select(row => new SessionView
            {
                Id = row.Id,
                Version = row.Version,
                CellId = row.CellId,
                CellPath = row.Cell.Path,
                CellName = row.Cell.Name,
                ParentName = row.Cell.Parent!.ShortName,
                MinimumMinutes = row.Cell.MinimumSessionMinutes,
                Kind = row.Kind,
                Form = row.Form,
                ConnectionPoints = row.ConnectionPoints,
                HeldOn = row.HeldOn,
                Month = row.Month,
                StartsAt = row.StartsAt,
                DurationMinutes = row.DurationMinutes,
                Place = row.Place,
                Conclusion = row.Conclusion,
                State = row.State,
                WasSent = row.SubmittedAt != null,
                ReturnReason = row.ReturnReason,
                ChangeRequest = row.ChangeRequest,
                Attendance = row.Attendance,
                Topics = row.Topics
                    .Join(db.Set<CampaignTopic>(), covered => covered.TopicId, topic => topic.Id, (covered, topic) => topic)
                    .Join(db.Campaigns, topic => topic.CampaignId, campaign => campaign.Id, (topic, campaign) => new { Topic = topic, Campaign = campaign })
                    .OrderBy(one => one.Campaign.StartsOn).ThenBy(one => one.Campaign.Id).ThenBy(one => one.Topic.Order)
                    .Select(one => new Topic(one.Campaign.ShortName, one.Topic.Title))
                    .ToList(),
                Others = row.Audiences.Select(others => new OthersRow(others.Audience, others.Attendances, others.People)).ToList(),
            })
            .SingleOrDefaultAsync(ct);
}
