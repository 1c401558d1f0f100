using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>Finds what a new document begins with. Whatever it is taken from belongs to the same organization, and is not there otherwise.</summary>
internal static class DraftSources
{
    /// <param name="Content">Without keys: every row of it is new.</param>
    public sealed record Found(DocumentContent Content, Document? Amends = null);

    /// <param name="organization">With its type and parent.</param>
    /// <param name="subject">What the user typed; null takes the one of the source, where that has one.</param>
    public static async Task<Result<Found>> FindSourceAsync(
        this AppDbContext db, DraftSource beginning, DocumentType type, Organization organization, string? subject, CancellationToken ct)
    {
        if (beginning.TemplateId is { } templateId)
        {
            var json = await db.DocumentTemplates
                .Where(row => row.Id == templateId && row.OrganizationId == organization.Id && row.TypeCode == type.Code)
                .Select(row => row.Content)
                .FirstOrDefaultAsync(ct);
            return json is null ? Result<Found>.Missing : new Found(Named(DocumentContent.FromJson(json), subject));
        }

        if ((beginning.CopyOfId ?? beginning.AmendsId) is not { } sourceId)
        {
            var skeleton = DocumentSkeleton.FromJson(type.Skeleton).Fill(subject ?? "", organization);
            return subject is null ? DocumentRefusals.SubjectMissing : new Found(skeleton);
        }

        var source = await db.Documents
            .Include(row => row.Type)
            .Include(row => row.Organization.Type)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == sourceId && row.OrganizationId == organization.Id && row.TypeCode == type.Code, ct);
        if (source is null)
        {
            return Result<Found>.Missing;
        }

        if (beginning.AmendsId is null)
        {
            return new Found(Named(DocumentContent.Of(source).ForAnother(), subject));
        }

        return source.IsIssued ? new Found(Named(Amending(source), subject), source) : DocumentRefusals.OnlyIssuedIsAmended;
    }

    private static DocumentContent Named(DocumentContent content, string? subject) => subject is null ? content : content with { Subject = subject };

    /// <summary>Cites the document in full, keeps those it goes to, and leaves room for what changes.</summary>
    private static DocumentContent Amending(Document document)
    {
        var content = DocumentContent.Of(document);
        var name = $"{document.Type.Name} số {document.NumberText}, ngày {VietnameseFormat.ProseDate(document.IssuedOn!.Value)}";
        var subject = $"sửa đổi, bổ sung {name}";
        return new DocumentContent(
            subject.Length <= Document.SubjectLength ? subject : subject[..Document.SubjectLength],
            $"{DocumentWording.IssuingBody(document.Organization)} sửa đổi, bổ sung một số nội dung của {DocumentWording.Citation(document)} {DocumentWording.LowerFirst(document.Subject)}, như sau:",
            content.Recipients,
            [
                new(null, "NỘI DUNG SỬA ĐỔI, BỔ SUNG", "…"),
                new(null, "TỔ CHỨC THỰC HIỆN", $"Các nội dung khác của {document.Type.Name} số {document.NumberText} không thay đổi."),
            ],
            [.. content.Tasks.Select(row => row with { Id = null, ParentTaskId = null })])
        {
            Addressees = content.Addressees,
        };
    }
}
