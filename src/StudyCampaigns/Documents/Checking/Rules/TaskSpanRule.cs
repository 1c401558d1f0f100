using StudyCampaigns.Text;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>A task falls due within the campaign.</summary>
public sealed class TaskSpanRule() : DocumentRule("task-span", new(
    Severity.Error,
    "Thời hạn của nhiệm vụ nằm trong thời gian của đợt sinh hoạt.",
    "Kế hoạch của đợt sinh hoạt"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (document.Span is not { } span)
        {
            yield break;
        }

        foreach (var (index, task) in document.Content.Tasks.Index())
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
