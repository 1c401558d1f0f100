namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>A sub-plan takes over every task of the plan above.</summary>
public sealed class TaskAboveRule() : DocumentRule("task-above", new(
    Severity.Warning,
    "Mỗi nhiệm vụ cấp trên giao có nhiệm vụ thực hiện trong kế hoạch của đơn vị.",
    "Quy trình triển khai kế hoạch của cấp trên"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var above in document.TasksAbove ?? [])
        {
            if (document.Content.Tasks.All(task => task.ParentTaskId != above.Id))
            {
                yield return new(rule, $"Chưa có nhiệm vụ nào thực hiện việc cấp trên giao: “{above.Content}”.", new(nameof(DocumentContent.Tasks)));
            }
        }
    }
}
