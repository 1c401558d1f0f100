using StudyCampaigns.Campaigns;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Sessions;

/// <summary>
/// A session of a cell (buổi sinh hoạt). Opening it copies the roll; submitting it moves the figures; the unit above confirms
/// or returns it.
/// </summary>
public sealed class Session : IVersioned
{
    public const int PlaceLength = 200;
    public const int ConclusionLength = 8000;
    public const int ReasonLength = 1000;
    public const int NameLength = 100;
    public const int MaximumMinutes = 720;

    private Session() { }

    public Session(Organization cell, SessionKind kind, DateOnly heldOn)
    {
        Cell = cell;
        Kind = kind;
        MoveTo(heldOn);
    }

    public int Id { get; private set; }

    public int CellId { get; private set; }

    public Organization Cell { get; private set; } = null!;

    public SessionKind Kind { get; private set; }

    public SessionForm Form { get; internal set; } = SessionForm.InPerson;

    /// <summary>Online places of a hybrid session (điểm cầu); 0 when in person.</summary>
    public int ConnectionPoints { get; internal set; }

    public DateOnly HeldOn { get; private set; }

    /// <summary>The first day of the month it counts for.</summary>
    public DateOnly Month { get; private set; }

    /// <summary><see cref="Month"/> for a regular or combined session, else null: a unique index allows one a month.</summary>
    public DateOnly? RegularMonth { get; private set; }

    public TimeOnly? StartsAt { get; internal set; }

    /// <summary>Length of the session; 1 to <see cref="MaximumMinutes"/>; null until entered.</summary>
    public int? Minutes { get; internal set; }

    public string? Place { get; internal set; }

    public string? Conclusion { get; internal set; }

    public SessionState State { get; internal set; } = SessionState.Scheduled;

    /// <summary>The campaign studied; null for a session without one.</summary>
    public int? CampaignId { get; internal set; }

    public StudyCampaign? Campaign { get; internal set; }

    /// <summary>Why the unit above returned it, or what the cell asks to change; null when neither.</summary>
    public string? ReturnReason { get; internal set; }

    /// <summary>What the cell asks to change after submitting; the unit above answers by returning or confirming.</summary>
    public string? ChangeRequest { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? SubmittedAt { get; internal set; }

    public int? SubmittedById { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? ConfirmedAt { get; internal set; }

    public int? ConfirmedById { get; internal set; }

    /// <summary>Counts of <see cref="Roll"/>, kept with every change of it so that lists never read the roll.</summary>
    public int Expected { get; internal set; }

    public int Present { get; internal set; }

    public int Excused { get; internal set; }

    public int Unexcused { get; internal set; }

    public int Exempt { get; internal set; }

    /// <summary>Attendances (lượt) of people outside the Party, summed over <see cref="Audiences"/>.</summary>
    public int OthersPresent { get; internal set; }

    public Guid Version { get; private set; }

    public List<AttendanceRecord> Roll { get; } = [];

    public List<SessionTopic> Topics { get; } = [];

    public List<SessionAudience> Audiences { get; } = [];

    public List<SessionDecision> Decisions { get; } = [];

    /// <summary>Submitted sessions count in the figures; a returned one does not until it is submitted again.</summary>
    public bool Counts => State is SessionState.Submitted or SessionState.Confirmed or SessionState.Locked;

    public bool CanBeEdited => State is SessionState.Scheduled or SessionState.Open or SessionState.Returned;

    internal void MoveTo(DateOnly heldOn)
    {
        HeldOn = heldOn;
        Month = new DateOnly(heldOn.Year, heldOn.Month, 1);
        RegularMonth = Kind is SessionKind.Regular or SessionKind.Combined ? Month : null;
    }
}
