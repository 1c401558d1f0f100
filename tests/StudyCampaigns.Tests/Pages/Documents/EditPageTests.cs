using System.Net;
using StudyCampaigns.Documents;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>/papers/{id}/edit, as it works without scripts.</summary>
public sealed class EditPageTests : PageTests
{
    [Fact]
    public async Task Edit_RowButtons_KeepEverythingTyped()
    {
        var id = await Plans.DraftedAsync("officer", Tree.Committee);
        var client = await SignInAsync("officer");

        var page = await client.PostRefusedAsync($"/papers/{id}/edit", new()
        {
            ["action"] = "up-task-1",
            ["Input.Subject"] = "đang gõ dở",
            ["Input.Tasks[0].Lead"] = "Văn phòng",
            ["Input.Tasks[0].DueOn"] = "ngày mai",
        });

        Assert.Equal("đang gõ dở", page.ValueOf("Input.Subject"));
        Assert.Equal("Sinh hoạt chi bộ theo chủ đề", page.ValueOf("Input.Tasks[0].Content"));
        Assert.Equal("Văn phòng", page.ValueOf("Input.Tasks[1].Lead"));
        Assert.Equal("ngày mai", page.ValueOf("Input.Tasks[1].DueOn"));
        Assert.NotEqual("đang gõ dở", (await Plans.FindAsync(id)).Subject);
    }

    [Fact]
    public async Task Edit_AddTaskAndSave_IsStored()
    {
        var id = await Plans.DraftedAsync("officer", Tree.Committee);
        var client = await SignInAsync("officer");
        var url = $"/papers/{id}/edit";
        var added = await client.PostRefusedAsync(url, new() { ["action"] = "add-task" });
        Assert.NotNull(added.QuerySelector("[name='Input.Tasks[2].Content']"));

        await client.MoveAsync(url, new()
        {
            ["action"] = "save",
            ["Input.Tasks[2].Content"] = "Nhiệm vụ ba",
            ["Input.Tasks[2].DueOn"] = "20/8/2023",
        });

        var task = (await Plans.FindAsync(id)).Tasks.Single(row => row.Order == 3);
        Assert.Equal(("Nhiệm vụ ba", new DateOnly(2023, 8, 20)), (task.Content, task.DueOn!.Value));
    }

    [Theory]
    [InlineData("Input.Subject", "", "Nhập trích yếu")]
    [InlineData("Input.Tasks[0].DueOn", "31/2/2023", "Nhập ngày theo dạng")]
    [InlineData("Input.Tasks[0].DueOn", "2024-05-01", "Thời hạn phải trong đợt sinh hoạt")]
    [InlineData("Input.Tasks[1].Content", "", "Nhập nội dung nhiệm vụ")]
    public async Task Edit_InvalidPost_ShowsTheSentenceAtTheFieldAndKeepsTheRest(string field, string value, string sentence)
    {
        var id = await Plans.DraftedAsync("officer", Tree.Committee);
        var client = await SignInAsync("officer");

        var page = await client.PostRefusedAsync($"/papers/{id}/edit", new() { ["Input.Preamble"] = "Gõ rồi", [field] = value });

        Assert.Contains(sentence, page.ErrorAt(field));
        Assert.Equal("Gõ rồi", page.ValueOf("Input.Preamble"));
        Assert.Equal(value, page.ValueOf(field));
        Assert.NotEqual("Gõ rồi", (await Plans.FindAsync(id)).Preamble);
    }

    [Fact]
    public async Task Edit_StaleVersion_ShowsBothAndLosesNothing()
    {
        var id = await Plans.DraftedAsync("officer", Tree.Committee);
        var client = await SignInAsync("officer");
        var url = $"/papers/{id}/edit";
        var old = (await client.GetHtmlAsync(url)).ValueOf("Input.Version");
        await Plans.EditAsync("officer", id, DocumentContent.Of(await Plans.FindAsync(id)) with { Subject = "bản của người trước" });

        var answer = await client.PostFormAsync(url, new() { ["Input.Version"] = old, ["Input.Subject"] = "bản của tôi" }, url);
        var page = await PortalClient.ReadHtmlAsync(answer);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("bản của tôi", page.ValueOf("Input.Subject"));
        Assert.Contains("bản của người trước", page.QuerySelector(".versions")!.TextContent);
        Assert.Equal((await Plans.FindAsync(id)).Version.ToString(), page.ValueOf("Input.Version"));
        Assert.Equal("bản của người trước", (await Plans.FindAsync(id)).Subject);
    }

    [Fact]
    public async Task Edit_SubPlan_ShowsTheParentsTaskBesideEach()
    {
        var planId = await Plans.CascadedAsync();
        var subPlanId = (await Plans.DraftAsync("ward-a", Tree.WardA, planId)).Value;
        var client = await SignInAsync("ward-a");

        var page = await client.GetHtmlAsync($"/papers/{subPlanId}/edit");

        Assert.Equal(2, page.QuerySelectorAll(".parent-task").Length);
        Assert.Contains("Hội nghị giới thiệu tác phẩm · chủ trì Ban Tuyên giáo · hạn 20/07/2023", page.QuerySelector(".parent-task")!.TextContent);
    }

    [Fact]
    public async Task Edit_AfterIssue_RefusesThePost()
    {
        var id = await Plans.IssuedAsync();
        var client = await SignInAsync("officer");

        var page = await client.PostRefusedAsync($"/papers/{id}/edit", new() { ["Input.Subject"] = "khác" });

        Assert.Contains(DocumentRefusals.NotEditable(DocumentState.Issued).Sentence, page.QuerySelector(".form-errors")!.TextContent);
        Assert.NotEqual("khác", (await Plans.FindAsync(id)).Subject);
    }
}
