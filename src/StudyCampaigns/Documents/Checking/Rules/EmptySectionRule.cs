using StudyCampaigns.Layout;
using StudyCampaigns.Layout.RichText;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>A section or sub-section says something.</summary>
public sealed class EmptySectionRule() : DocumentRule("empty-section", new(
    Severity.Error,
    "Mỗi mục, tiểu mục có nội dung.",
    "Cách trình bày đề mục trong văn bản của Đảng"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var (index, section) in document.Content.Sections.Index().Where(row => row.Item.Heading is not null))
        {
            if (section.Body is null)
            {
                yield return new(rule, "Mục chưa có nội dung.", new($"Sections[{index}].Body", section.Heading));
                continue;
            }

            var blocks = MarkdownParser.Read(section.Body);
            foreach (var (at, heading) in blocks.Index().Where(row => row.Item is HeadingBlock))
            {
                if (at + 1 == blocks.Count || (blocks[at + 1] is HeadingBlock next && next.Level <= ((HeadingBlock)heading).Level))
                {
                    yield return new(rule, "Tiểu mục chưa có nội dung.", new($"Sections[{index}].Body", ((HeadingBlock)heading).Text));
                }
            }
        }
    }
}
