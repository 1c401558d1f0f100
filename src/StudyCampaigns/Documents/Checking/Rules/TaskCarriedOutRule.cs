namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Each task of a plan that was handed down is carried out by somebody below.</summary>
public sealed class TaskCarriedOutRule() : DocumentRule("task-carried-out", new(
    Severity.Warning,
    "Mỗi nhiệm vụ của kế hoạch đã triển khai có ít nhất một đơn vị cấp dưới thực hiện.",
    "Quy trình triển khai kế hoạch của cấp trên"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (document.CarriedOut is not { } carried)
        {
            yield break;
        }

        foreach (var (index, task) in document.Content.Tasks.Index())
        {
            if (task.Id is { } id && !carried.Contains(id))
            {
                yield return new(
                    rule, $"Nhiệm vụ {index + 1} chưa được kế hoạch nào của cấp dưới thực hiện.", new($"Tasks[{index}].Content", task.Content));
            }
        }
    }
}
