using System.ComponentModel.DataAnnotations;
using System.Globalization;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>The drafting form: what a plan says, row by row, exactly as typed.</summary>
public sealed class DocumentForm
{
    public Guid Version { get; set; }

    [Display(Name = "Trích yếu")]
    [Required(ErrorMessage = "Nhập trích yếu của văn bản.")]
    [StringLength(Document.SubjectLength, ErrorMessage = "Trích yếu không quá {1} ký tự.")]
    public string? Subject { get; set; }

    [Display(Name = "Căn cứ, lời mở đầu")]
    [StringLength(Document.PreambleLength, ErrorMessage = "Lời mở đầu không quá {1} ký tự.")]
    public string? Preamble { get; set; }

    [Display(Name = "Nơi gửi đến, mỗi dòng một nơi")]
    [StringLength(Document.AddresseesLength, ErrorMessage = "Nơi gửi đến không quá {1} ký tự.")]
    public string? Addressees { get; set; }

    [Display(Name = "Nơi nhận, mỗi dòng một nơi")]
    [StringLength(Document.RecipientsLength, ErrorMessage = "Nơi nhận không quá {1} ký tự.")]
    public string? Recipients { get; set; }

    /// <summary>The directive to cite, where the page has no scripts.</summary>
    [Display(Name = "Trích dẫn văn bản")]
    public int? Cite { get; set; }

    public List<SectionRow> Sections { get; set; } = [];

    public List<TaskRow> Tasks { get; set; } = [];

    public sealed class SectionRow
    {
        public int? Id { get; set; }

        [Display(Name = "Tên mục")]
        public string? Heading { get; set; }

        [Display(Name = "Nội dung")]
        public string? Body { get; set; }
    }

    public sealed class TaskRow
    {
        public int? Id { get; set; }

        [Display(Name = "Nhiệm vụ")]
        public string? Content { get; set; }

        [Display(Name = "Chủ trì")]
        public string? Lead { get; set; }

        [Display(Name = "Phối hợp")]
        public string? Cooperating { get; set; }

        [Display(Name = "Kết quả, sản phẩm")]
        public string? Product { get; set; }

        /// <summary>Text, so that a date the system cannot read stays in its box.</summary>
        [Display(Name = "Thời hạn")]
        public string? DueOn { get; set; }

        [Display(Name = "Ghi chú")]
        public string? Note { get; set; }
    }

    public static DocumentForm Of(DocumentContent content, Guid version) => new()
    {
        Version = version,
        Subject = content.Subject,
        Preamble = content.Preamble,
        Addressees = content.Addressees,
        Recipients = content.Recipients,
        Sections = [.. content.Sections.Select(row => new SectionRow { Id = row.Id, Heading = row.Heading, Body = row.Body })],
        Tasks =
        [
            .. content.Tasks.Select(row => new TaskRow
            {
                Id = row.Id,
                Content = row.Content,
                Lead = row.Lead,
                Cooperating = row.Cooperating,
                Product = row.Product,
                DueOn = row.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Note = row.Note,
            }),
        ],
    };

    public DocumentContent ToContent() => new(
        Subject,
        Preamble,
        Recipients,
        [.. Sections.Select(row => new DocumentContent.Section(row.Id, row.Heading, row.Body))],
        [
            .. Tasks.Select(row => new DocumentContent.TaskRow(
                row.Id, row.Content, row.Lead, row.Cooperating, row.Product, TypedDay.Read(row.DueOn, out _), row.Note)),
        ])
    {
        Addressees = Addressees,
    };

    /// <summary>Does what a button of the form asks: <c>add-task</c>, <c>remove-section-2</c>, <c>up-task-1</c>, <c>down-task-0</c>. False for another one.</summary>
    public bool Change(string? action)
    {
        switch (action?.Split('-'))
        {
            case ["add", "section"]:
                Sections.Add(new SectionRow());
                return true;
            case ["add", "task"]:
                Tasks.Add(new TaskRow());
                return true;
            case [var command, "section", var index] when int.TryParse(index, out var at):
                return Change(Sections, command, at);
            case [var command, "task", var index] when int.TryParse(index, out var at):
                return Change(Tasks, command, at);
            default:
                return false;
        }
    }

    private static bool Change<T>(List<T> rows, string command, int at)
    {
        var to = command switch { "up" => at - 1, "down" => at + 1, _ => at };
        if (at < 0 || at >= rows.Count || to < 0 || to >= rows.Count)
        {
            return true;
        }

        var row = rows[at];
        rows.RemoveAt(at);
        if (command != "remove")
        {
            rows.Insert(to, row);
        }

        return true;
    }
}
