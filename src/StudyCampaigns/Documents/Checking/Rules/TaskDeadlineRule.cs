namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Each task says until when.</summary>
public sealed class TaskDeadlineRule() : DocumentRule("task-deadline", new(
    Severity.Warning,
    "Mỗi nhiệm vụ có thời hạn.",
    "Nguyên tắc “5 rõ” khi giao nhiệm vụ: rõ người, rõ việc, rõ tiến độ, rõ sản phẩm, rõ trách nhiệm kiểm tra"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var (index, task) in document.Content.Tasks.Index().Where(row => row.Item is { Content: not null, DueOn: null }))
        {
            yield return new(rule, $"Nhiệm vụ {index + 1} chưa có thời hạn.", new($"Tasks[{index}].DueOn", task.Content));
        }
    }
}
