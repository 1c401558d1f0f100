using StudyCampaigns.Text;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>A task is not due later than the one above that it carries out.</summary>
public sealed class TaskParentDeadlineRule() : DocumentRule("task-parent-deadline", new(
    Severity.Error,
    "Thời hạn của nhiệm vụ không muộn hơn hạn cấp trên giao.",
    "Quy trình triển khai kế hoạch của cấp trên"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var (index, task) in document.Content.Tasks.Index())
        {
            if (document.TasksAbove?.FirstOrDefault(above => above.Id == task.ParentTaskId)?.DueOn is { } limit && task.DueOn > limit)
            {
                yield return new(
                    rule,
                    $"Nhiệm vụ {index + 1} có thời hạn muộn hơn hạn cấp trên giao ({VietnameseFormat.Date(limit)}).",
                    new($"Tasks[{index}].DueOn", task.Content));
            }
        }
    }
}
