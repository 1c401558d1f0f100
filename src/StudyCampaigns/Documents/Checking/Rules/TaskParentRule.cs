namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>A task of a sub-plan carries out a task of the plan above.</summary>
public sealed class TaskParentRule() : DocumentRule("task-parent", new(
    Severity.Warning,
    "Nhiệm vụ của kế hoạch cấp dưới thực hiện một nhiệm vụ của kế hoạch cấp trên.",
    "Quy trình triển khai kế hoạch của cấp trên"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (document.TasksAbove is null)
        {
            yield break;
        }

        foreach (var (index, task) in document.Content.Tasks.Index().Where(row => row.Item is { Content: not null, ParentTaskId: null }))
        {
            yield return new(
                rule, $"Nhiệm vụ {index + 1} không gắn với nhiệm vụ nào của kế hoạch cấp trên.", new($"Tasks[{index}].Content", task.Content));
        }
    }
}
