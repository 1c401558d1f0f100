using StudyCampaigns.Text;

namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>A task falls due within the campaign.</summary>
public sealed class TaskSpanRule() : PaperRule("task-span", new(
    FindingSeverity.Fault,
    "Thời hạn của nhiệm vụ nằm trong thời gian của đợt sinh hoạt.",
    "Kế hoạch của đợt sinh hoạt"))
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        if (paper.Span is not { } span)
        {
            yield break;
        }

        foreach (var (index, task) in paper.Content.Tasks.Index())
        {
            if (task.DueOn is { } due && (due < span.From || due > span.To))
            {
                yield return new(
                    rule,
                    $"Nhiệm vụ {index + 1} có thời hạn {VietnameseFormat.Date(due)} ngoài đợt sinh hoạt ({VietnameseFormat.Date(span.From)} đến {VietnameseFormat.Date(span.To)}).",
                    new($"Tasks[{index}].DueOn", task.Content));
            }
        }
    }
}
