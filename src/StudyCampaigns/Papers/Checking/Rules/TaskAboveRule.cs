namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>A sub-plan takes over every task of the plan above.</summary>
public sealed class TaskAboveRule() : PaperRule("task-above", new(
    FindingSeverity.Warning,
    "Mỗi nhiệm vụ cấp trên giao có nhiệm vụ thực hiện trong kế hoạch của đơn vị.",
    "Quy trình triển khai kế hoạch của cấp trên"))
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        foreach (var above in paper.TasksAbove ?? [])
        {
            if (paper.Content.Tasks.All(task => task.ParentTaskId != above.Id))
            {
                yield return new(rule, $"Chưa có nhiệm vụ nào thực hiện việc cấp trên giao: “{above.Content}”.", new(nameof(PaperContent.Tasks)));
            }
        }
    }
}
