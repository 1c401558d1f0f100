using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Papers;

/// <summary>Finds what a new paper begins with. Whatever it is taken from belongs to the same organization, and is not there otherwise.</summary>
internal static class PaperBeginnings
{
    /// <param name="Content">Without keys: every row of it is new.</param>
    public sealed record Found(PaperContent Content, Paper? Amends = null);

    /// <param name="organization">With its type and parent.</param>
    /// <param name="subject">What the user typed; null takes the one of the source, where that has one.</param>
    public static async Task<Result<Found>> FindBeginningAsync(
        this AppDbContext db, PaperBeginning beginning, DocumentType type, Organization organization, string? subject, CancellationToken ct)
    {
        if (beginning.TemplateId is { } templateId)
        {
            var json = await db.PaperTemplates
                .Where(row => row.Id == templateId && row.OrganizationId == organization.Id && row.TypeCode == type.Code)
                .Select(row => row.Content)
                .FirstOrDefaultAsync(ct);
            return json is null ? Result<Found>.Missing : new Found(Named(PaperContent.FromJson(json), subject));
        }

        if ((beginning.CopyOfId ?? beginning.AmendsId) is not { } sourceId)
        {
            var skeleton = PaperSkeleton.FromJson(type.Skeleton).Fill(subject ?? "", organization);
            return subject is null ? PaperRefusals.SubjectMissing : new Found(skeleton);
        }

        var source = await db.Papers
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
            return new Found(Named(PaperContent.Of(source).ForAnother(), subject));
        }

        return source.IsIssued ? new Found(Named(Amending(source), subject), source) : PaperRefusals.OnlyIssuedIsAmended;
    }

    private static PaperContent Named(PaperContent content, string? subject) => subject is null ? content : content with { Subject = subject };

    /// <summary>Cites the paper in full, keeps those it goes to, and leaves room for what changes.</summary>
    private static PaperContent Amending(Paper paper)
    {
        var content = PaperContent.Of(paper);
        var name = $"{paper.Type.Name} số {paper.NumberText}, ngày {VietnameseFormat.ProseDate(paper.IssuedOn!.Value)}";
        var subject = $"sửa đổi, bổ sung {name}";
        return new PaperContent(
            subject.Length <= Paper.SubjectLength ? subject : subject[..Paper.SubjectLength],
            $"{PaperWording.IssuingBody(paper.Organization)} sửa đổi, bổ sung một số nội dung của {PaperWording.Citation(paper)} {PaperWording.LowerFirst(paper.Subject)}, như sau:",
            content.Recipients,
            [
                new(null, "NỘI DUNG SỬA ĐỔI, BỔ SUNG", "…"),
                new(null, "TỔ CHỨC THỰC HIỆN", $"Các nội dung khác của {paper.Type.Name} số {paper.NumberText} không thay đổi."),
            ],
            [.. content.Tasks.Select(row => row with { Id = null, ParentTaskId = null })])
        {
            Addressees = content.Addressees,
        };
    }
}
