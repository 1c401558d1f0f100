using StudyCampaigns.Text;

namespace StudyCampaigns.Papers;

/// <summary>What a draft may do better ("5 rõ": who, what, when, which product), shown before it is submitted; it keeps nobody.</summary>
public static class PaperNotes
{
    /// <summary>Needs the tasks, each with its parent's task.</summary>
    public static IEnumerable<string> Of(Paper paper)
    {
        foreach (var (index, task) in paper.Tasks.OrderBy(row => row.Order).Index())
        {
            var name = $"Nhiệm vụ {index + 1}";
            if (task.Lead is null)
            {
                yield return $"{name} chưa có đơn vị chủ trì.";
            }

            if (task.DueOn is null)
            {
                yield return $"{name} chưa có thời hạn.";
            }

            if (task.Product is null)
            {
                yield return $"{name} chưa nêu kết quả, sản phẩm.";
            }

            if (task.ParentTask?.DueOn is { } limit && task.DueOn > limit)
            {
                yield return $"{name} có thời hạn muộn hơn hạn cấp trên giao ({VietnameseFormat.Date(limit)}).";
            }
        }

        if (paper.Recipients is null)
        {
            yield return "Văn bản chưa có nơi nhận.";
        }
    }
}
