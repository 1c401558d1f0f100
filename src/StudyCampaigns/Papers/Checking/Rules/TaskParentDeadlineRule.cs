using StudyCampaigns.Text;

namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>A task is not due later than the one above that it carries out.</summary>
public sealed class TaskParentDeadlineRule() : PaperRule("task-parent-deadline", new(
    FindingSeverity.Fault,
    "Thời hạn của nhiệm vụ không muộn hơn hạn cấp trên giao.",
    "Quy trình triển khai kế hoạch của cấp trên"))
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        foreach (var (index, task) in paper.Content.Tasks.Index())
        {
            if (paper.TasksAbove?.FirstOrDefault(above => above.Id == task.ParentTaskId)?.DueOn is { } limit && task.DueOn > limit)
            {
                yield return new(
                    rule,
                    $"Nhiệm vụ {index + 1} có thời hạn muộn hơn hạn cấp trên giao ({VietnameseFormat.Date(limit)}).",
                    new($"Tasks[{index}].DueOn", task.Content));
            }
        }
    }
}
