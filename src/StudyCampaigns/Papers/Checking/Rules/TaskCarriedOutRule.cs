namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>Each task of a plan that was handed down is carried out by somebody below.</summary>
public sealed class TaskCarriedOutRule() : PaperRule("task-carried-out", new(
    FindingSeverity.Warning,
    "Mỗi nhiệm vụ của kế hoạch đã triển khai có ít nhất một đơn vị cấp dưới thực hiện.",
    "Quy trình triển khai kế hoạch của cấp trên"))
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        if (paper.CarriedOut is not { } carried)
        {
            yield break;
        }

        foreach (var (index, task) in paper.Content.Tasks.Index())
        {
            if (task.Id is { } id && !carried.Contains(id))
            {
                yield return new(
                    rule, $"Nhiệm vụ {index + 1} chưa được kế hoạch nào của cấp dưới thực hiện.", new($"Tasks[{index}].Content", task.Content));
            }
        }
    }
}
