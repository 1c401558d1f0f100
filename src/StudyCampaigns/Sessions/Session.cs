using StudyCampaigns.Campaigns;
using StudyCampaigns.Figures;
using StudyCampaigns.Members;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Sessions;

/// <summary>
/// A session of a cell (buổi sinh hoạt). Opening it copies the roll; submitting it moves the figures; the unit above confirms
/// or returns it.
/// </summary>
public sealed partial class Session : IVersioned
{
    public const int PlaceLength = 200;
    public const int ConclusionLength = 8000;
    public const int ReasonLength = 1000;
    public const int NameLength = 100;
    public const int MaximumMinutes = 720;
    public const int MaximumConnectionPoints = 1000;

    private Session() { }

    /// <param name="month">The month it counts for.</param>
    public Session(Organization cell, SessionKind kind, DateOnly heldOn, DeclaredMonth month = DeclaredMonth.Own)
    {
        Cell = cell;
        Kind = kind;
        MoveTo(heldOn, month);
    }

    public int Id { get; private set; }

    public int CellId { get; private set; }

    public Organization Cell { get; private set; } = null!;

    public SessionKind Kind { get; private set; }

    public SessionForm Form { get; internal set; } = SessionForm.InPerson;

    /// <summary>Online places of a hybrid session (điểm cầu); 0 when in person.</summary>
    public int ConnectionPoints { get; internal set; }

    public DateOnly HeldOn { get; private set; }

    /// <summary>The first day of the month it counts for: that of <see cref="HeldOn"/>, or the neighbour it was declared for (R2, docs/domain.md 9).</summary>
    public DateOnly Month { get; private set; }

    /// <summary><see cref="Month"/> for a regular or combined session, else null: a unique index allows one a month.</summary>
    public DateOnly? RegularMonth { get; private set; }

    public TimeOnly? StartsAt { get; internal set; }

    /// <summary>Length of the session; 1 to <see cref="MaximumMinutes"/>; null until entered.</summary>
    public int? DurationMinutes { get; internal set; }

    public string? Place { get; internal set; }

    public string? Conclusion { get; internal set; }

    public SessionState State { get; internal set; } = SessionState.Scheduled;

    /// <summary>Why the unit above returned it, or did not accept the last request to change it; null when neither.</summary>
    public string? ReturnReason { get; internal set; }

    /// <summary>What the cell asks to change after submitting; the unit above answers by returning or declining.</summary>
    public string? ChangeRequest { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? SubmittedAt { get; internal set; }

    public int? SubmittedById { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? ConfirmedAt { get; internal set; }

    public int? ConfirmedById { get; internal set; }

    /// <summary>Counts of <see cref="Roll"/> and <see cref="Audiences"/>, kept with every change of them so that lists never read the roll.</summary>
    public AttendanceCounts Attendance { get; private set; } = AttendanceCounts.None;

    public Guid Version { get; private set; }

    public List<AttendanceRecord> Roll { get; } = [];

    public List<SessionTopic> Topics { get; } = [];

    public List<SessionAudience> Audiences { get; } = [];

    public List<SessionDecision> Decisions { get; } = [];

    /// <summary>Submitted sessions count in the figures; a returned one does not until it is submitted again.</summary>
    public bool Counts => State.Counts();

    public DeclaredMonth DeclaredMonth => DeclaredMonths.Of(HeldOn, Month);

    public bool CanBeEdited => State.CanBeEdited();

    /// <summary>True when a monthly session was shorter than its cell asks for: shown as a warning, never a refusal.</summary>
    public bool IsShort => RegularMonth is not null && DurationMinutes < Cell.MinimumSessionMinutes;

    /// <summary>
    /// Copies the roll, once: everyone expected is present until said otherwise; the exempt and those temporarily away are not in
    /// the denominator. Later moves of members do not touch it, nor does a correction of the day.
    /// </summary>
    /// <param name="memberships">The memberships in the cell on the day of the session.</param>
    internal Refusal? Open(IEnumerable<Membership> memberships, DateOnly today)
    {
        if (State != SessionState.Scheduled)
        {
            return SessionRefusals.NotEditable;
        }

        if ((SessionEntryRules.CheckDay(Cell, HeldOn, today) ?? SessionEntryRules.CheckMonth(Kind, HeldOn, DeclaredMonth)) is { } refusal)
        {
            return refusal;
        }

        // Of two memberships that hold on one day the later one is the truth.
        Roll.AddRange(memberships
            .OrderByDescending(membership => membership.From).ThenByDescending(membership => membership.Id)
            .DistinctBy(membership => membership.MemberId)
            .Select(membership => new AttendanceRecord
            {
                MemberId = membership.MemberId,
                MembershipStatus = membership.Kind,
                Status = membership.Kind.MustAttend() ? AttendanceStatus.Present : AttendanceStatus.Exempt,
            }));
        if (Roll.Count == 0)
        {
            return SessionRefusals.NobodyOnRoll;
        }

        CountRoll();
        State = SessionState.Open;
        return null;
    }

    /// <summary>Writes the entry over what stands there; the rules are asked first.</summary>
    /// <param name="topics">Those that the entry names.</param>
    /// <param name="campaigns">Those of the topics.</param>
    internal Refusal? Write(
        SessionEntry entry, IReadOnlyCollection<CampaignTopic> topics, IReadOnlyCollection<StudyCampaign> campaigns, DateOnly today)
    {
        if (!CanBeEdited)
        {
            return SessionRefusals.NotEditable;
        }

        if (SessionEntryRules.Check(this, entry, campaigns, today) is { } refusal)
        {
            return refusal;
        }

        Apply(entry, topics);
        return null;
    }

    /// <summary>Makes the session say what the entry says, changing only what differs.</summary>
    internal void Apply(SessionEntry entry, IReadOnlyCollection<CampaignTopic> topics)
    {
        Kind = entry.Kind;
        MoveTo(entry.HeldOn, entry.Month);
        StartsAt = entry.StartsAt;
        DurationMinutes = entry.DurationMinutes;
        Place = entry.Place;
        Form = entry.Form;
        ConnectionPoints = PointsOf(entry);
        Conclusion = entry.Conclusion;
        Topics.RemoveAll(covered => topics.All(topic => topic.Id != covered.TopicId));
        Topics.AddRange(topics.Where(topic => Topics.TrueForAll(covered => covered.TopicId != topic.Id)).Select(topic => new SessionTopic(topic)).ToList());
        foreach (var mark in entry.Roll)
        {
            var record = Roll.Single(record => record.MemberId == mark.MemberId);
            record.Status = mark.Status;
            record.Reason = ReasonOf(mark);
        }

        foreach (var others in entry.Others)
        {
            CountOthers(others);
        }

        CountRoll();
    }

    /// <summary>True when <see cref="Apply"/> would change nothing.</summary>
    internal bool Matches(SessionEntry entry) => Kind == entry.Kind
        && HeldOn == entry.HeldOn
        && StartsAt == entry.StartsAt
        && DurationMinutes == entry.DurationMinutes
        && Place == entry.Place
        && Form == entry.Form
        && ConnectionPoints == PointsOf(entry)
        && Conclusion == entry.Conclusion
        && DeclaredMonth == entry.Month
        && Topics.Select(topic => topic.TopicId).ToHashSet().SetEquals(entry.TopicIds)
        && entry.Roll.All(mark => Roll.Any(record => record.MemberId == mark.MemberId && record.Status == mark.Status && record.Reason == ReasonOf(mark)))
        && entry.Others.All(others => Audiences.SingleOrDefault(row => row.Audience == others.Audience) is { } stored
            ? (stored.Attendances, stored.People) == (others.Attendances, others.People)
            : others.Attendances == 0);

    internal void MoveTo(DateOnly heldOn, DeclaredMonth month = DeclaredMonth.Own)
    {
        HeldOn = heldOn;
        Month = month.From(heldOn);
        RegularMonth = Kind.IsMonthly() ? Month : null;
    }

    /// <summary>What it adds to the figures; nothing while it does not count.</summary>
    internal IEnumerable<SessionFigures> Figures() => !Counts ? [] : CampaignKeysOf(Topics.Select(topic => topic.CampaignId)).Select(key => new SessionFigures(Id, key)
    {
        CellId = CellId,
        HeldOn = HeldOn,
        RegularMonth = RegularMonth,
        IsThematic = Kind.IsThematic(),
        IsConfirmed = State == SessionState.Confirmed,
        Counts = Attendance,
    });

    /// <summary>Whoever was present has studied these: each topic, and so its campaign (R12, docs/domain.md 9); nothing while it does not count.</summary>
    internal IEnumerable<StudyKey> Studies() => Counts ? StudyKeysOf(Topics) : [];

    /// <summary>Under which keys a session counts: always under "all", and once under each campaign of its topics (R13, docs/domain.md 9).</summary>
    /// <param name="campaignIds">Of each topic.</param>
    internal static IEnumerable<int> CampaignKeysOf(IEnumerable<int> campaignIds) => campaignIds.Distinct().Prepend(SessionFigures.AllCampaigns);

    internal static IEnumerable<StudyKey> StudyKeysOf(IEnumerable<SessionTopic> topics) =>
        topics.SelectMany(topic => new StudyKey[] { new(topic.CampaignId, topic.TopicId), new(topic.CampaignId, MemberStudy.AnyTopic) }).Distinct();

    private static int PointsOf(SessionEntry entry) => entry.Form == SessionForm.InPerson ? 0 : entry.ConnectionPoints;

    private static AbsenceReason? ReasonOf(SessionEntry.Mark mark) =>
        mark.Status == AttendanceStatus.Excused ? mark.Reason ?? AbsenceReason.Other : null;

    private void CountOthers(SessionEntry.OthersPresent others)
    {
        var stored = Audiences.SingleOrDefault(audience => audience.Audience == others.Audience);
        if (others.Attendances == 0)
        {
            Audiences.RemoveAll(audience => audience == stored);
        }
        else if (stored is null)
        {
            Audiences.Add(new SessionAudience { Audience = others.Audience, Attendances = others.Attendances, People = others.People });
        }
        else
        {
            stored.Attendances = others.Attendances;
            stored.People = others.People;
        }
    }

    /// <summary>An exempt member who came is counted on both sides of the line, so that no rate passes 100 % (R10, docs/domain.md 9).</summary>
    private void CountRoll()
    {
        var marks = Roll.CountBy(record => record.Status).ToDictionary();
        var (present, excused, unexcused) = (Of(AttendanceStatus.Present), Of(AttendanceStatus.Excused), Of(AttendanceStatus.Unexcused));
        Attendance = new AttendanceCounts
        {
            Expected = present + excused + unexcused,
            Present = present,
            Excused = excused,
            Unexcused = unexcused,
            Exempt = Of(AttendanceStatus.Exempt),
            Others = Audiences.Sum(audience => audience.Attendances),
        };

        int Of(AttendanceStatus status) => marks.GetValueOrDefault(status);
    }
}
