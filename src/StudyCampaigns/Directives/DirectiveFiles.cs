using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Attachments;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Directives;

/// <summary>What adding and editing a directive do with its files: check, keep, drop.</summary>
public sealed class DirectiveFiles(AppDbContext db, AttachmentCheck check, AttachmentFolder folder, TimeProvider clock, AuditTrail audit)
{
    /// <summary>
    /// Checks the file, attaches it and puts its bytes into the folder; the caller saves. When that save fails, bytes without a row are left,
    /// never a row without bytes.
    /// </summary>
    /// <param name="file">Null when none was sent.</param>
    internal async Task<Refusal?> AttachAsync(Directive directive, UploadedFile? file, CancellationToken ct)
    {
        if (file is null)
        {
            return null;
        }

        var result = await check.CheckAsync(file, ct);
        if (result.Value is not { } found)
        {
            return result.Refusal;
        }

        var words = SearchWords.Column(AttachmentText.MaximumLength, found.Text);
        var attachment = new Attachment
        {
            Hash = found.Hash,
            FileName = found.FileName,
            Kind = found.Kind,
            Size = found.Bytes.Length,
            AddedAt = clock.GetUtcNow().UtcDateTime,
            Text = words.Length == 0 ? null : new AttachmentText { Folded = words },
        };
        if (directive.Attach(attachment) is { } refusal)
        {
            return refusal;
        }

        await folder.KeepAsync(found, ct);
        return null;
    }

    /// <summary>Drops rows; the caller saves and then calls <see cref="RemoveBytesAsync"/>.</summary>
    internal IReadOnlyList<Attachment> Detach(Directive directive, IReadOnlyCollection<int> ids)
    {
        var dropped = directive.Attachments.Where(row => ids.Contains(row.Id)).ToList();
        foreach (var attachment in dropped)
        {
            directive.Attachments.Remove(attachment);
            db.Attachments.Remove(attachment);
        }

        return dropped;
    }

    /// <summary>After the save: bytes that no row names any more, so that a file put there by mistake is really gone.</summary>
    internal async Task RemoveBytesAsync(IReadOnlyList<Attachment> dropped, CancellationToken ct)
    {
        foreach (var hash in dropped.Select(row => row.Hash).Distinct())
        {
            if (!await db.Attachments.AnyAsync(row => row.Hash == hash, ct))
            {
                folder.Remove(hash);
            }
        }
    }

    internal void Record(Actor actor, string action, Directive directive, Attachment attachment) => audit.Record(
        actor, action, null, nameof(Directive), directive.Id, after: new { directive.Number, File = attachment.FileName, attachment.Hash });
}
