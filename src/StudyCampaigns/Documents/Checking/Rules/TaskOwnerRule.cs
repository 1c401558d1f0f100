namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Each task says who leads it.</summary>
public sealed class TaskOwnerRule() : DocumentRule("task-owner", new(
    Severity.Warning,
    "Mỗi nhiệm vụ có đơn vị chủ trì.",
    "Nguyên tắc “5 rõ” khi giao nhiệm vụ: rõ người, rõ việc, rõ tiến độ, rõ sản phẩm, rõ trách nhiệm kiểm tra"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var (index, task) in document.Content.Tasks.Index().Where(row => row.Item is { Content: not null, Lead: null }))
        {
            yield return new(rule, $"Nhiệm vụ {index + 1} chưa có đơn vị chủ trì.", new($"Tasks[{index}].Lead", task.Content));
        }
    }
}
