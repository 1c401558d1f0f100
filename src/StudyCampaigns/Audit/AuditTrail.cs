using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;

namespace StudyCampaigns.Audit;

/// <summary>Adds the audit row of a change to the same save as the change, so that neither exists without the other.</summary>
public sealed class AuditTrail(AppDbContext db, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Records; the caller saves.</summary>
    /// <param name="action">A code such as <c>document.issue</c>.</param>
    /// <param name="before">An anonymous object of ids, codes and states; never names of members.</param>
    public void Record(
        Actor? actor,
        string action,
        int? organizationId,
        string subjectType,
        int? subjectId,
        object? before = null,
        object? after = null)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            AccountId = actor?.AccountId,
            AccountName = actor?.DisplayName ?? "Hệ thống",
            OrganizationId = organizationId,
            Action = action,
            SubjectType = subjectType,
            SubjectId = subjectId,
            Before = Write(before),
            After = Write(after),
        });
    }

    /// <summary>Records an attempt to sign in; the caller saves.</summary>
    /// <param name="account">Null when there is no account of the typed name.</param>
    /// <param name="reason">Why it failed, as a code.</param>
    public void RecordSignIn(Account? account, string action, string? reason)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            AccountId = account?.Id,
            AccountName = account?.DisplayName ?? "Không có tài khoản này",
            Action = action,
            SubjectType = nameof(Account),
            SubjectId = account?.Id,
            After = Write(reason is null ? null : new { reason }),
        });
    }

    private static string? Write(object? value)
    {
        if (value is null)
        {
            return null;
        }

        var text = JsonSerializer.Serialize(value, Json);
        return text.Length <= AuditEntry.DetailLength ? text : text[..AuditEntry.DetailLength];
    }
}
