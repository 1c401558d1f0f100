namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Each task says what comes of it.</summary>
public sealed class TaskProductRule() : DocumentRule("task-product", new(
    Severity.Warning,
    "Mỗi nhiệm vụ nêu kết quả, sản phẩm.",
    "Nguyên tắc “5 rõ” khi giao nhiệm vụ: rõ người, rõ việc, rõ tiến độ, rõ sản phẩm, rõ trách nhiệm kiểm tra"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var (index, task) in document.Content.Tasks.Index().Where(row => row.Item is { Content: not null, Product: null }))
        {
            yield return new(rule, $"Nhiệm vụ {index + 1} chưa nêu kết quả, sản phẩm.", new($"Tasks[{index}].Product", task.Content));
        }
    }
}
