using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Numbering;
using StudyCampaigns.Papers;

namespace StudyCampaigns.Tests.Data;

public sealed class ListSearchTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    private TestDatabase database = null!;
    private TestTree tree = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("Đạo đức", 1)]
    [InlineData("duc dao", 1)]
    [InlineData("cong v", 1)]
    [InlineData("02-kh", 1)]
    [InlineData("KH/QU", 2)]
    [InlineData("lanh dao hop", 0)]
    [InlineData("\" OR * (", 0)]
    public async Task Numbers_EveryWordInAnyOrder_TheLastUnfinished(string text, int count)
    {
        await using var db = database.NewContext();
        var register = new NumberRegister(tree.Committee.Id, "2020-2025", "KH");
        register.TakeNext("QU", "Chuẩn mực đạo đức công vụ", Day);
        register.TakeNext("QU", "Họp giao ban", Day);
        db.NumberRegisters.Add(register);
        await db.SaveChangesAsync();

        Assert.Equal(count, await db.SearchNumbers(db.Set<RegisteredNumber>(), text).CountAsync());
    }

    [Fact]
    public async Task Numbers_ChangedAndReleased_IndexFollows()
    {
        await using var db = database.NewContext();
        var register = new NumberRegister(tree.Committee.Id, "2020-2025", "KH");
        var line = register.Reserve(null, "QU", "Văn phòng", null).Value!;
        db.NumberRegisters.Add(register);
        await db.SaveChangesAsync();
        Assert.Equal(1, await db.SearchNumbers(db.Set<RegisteredNumber>(), "van phong").CountAsync());

        register.Use(line, "Kiểm tra đảng viên", Day);
        await db.SaveChangesAsync();
        Assert.Equal(1, await db.SearchNumbers(db.Set<RegisteredNumber>(), "dang vien").CountAsync());

        db.Remove(line);
        await db.SaveChangesAsync();
        Assert.Equal(0, await db.SearchNumbers(db.Set<RegisteredNumber>(), "dang vien").CountAsync());
    }

    [Fact]
    public async Task Papers_NumberSubjectAndUnit_AreFoundAndIndexFollows()
    {
        await using var db = database.NewContext();
        var type = await db.DocumentTypes.FirstAsync(row => row.Symbol == "CV");
        var paper = new Paper(type, await db.Organizations.FirstAsync(row => row.Id == tree.WardA.Id), "Tuyên truyền ngày bầu cử");
        paper.Begin(new Actor(1, "Văn thư", null, "", "/", []), database.Clock.GetUtcNow().UtcDateTime);
        db.Papers.Add(paper);
        await db.SaveChangesAsync();
        async Task<int> CountAsync(string text) => await db.SearchPapers(db.Papers, text).CountAsync();

        Assert.Equal(1, await CountAsync("bau cu"));
        Assert.Equal(1, await CountAsync(tree.WardA.Name));
        Assert.Equal(0, await CountAsync(tree.WardB.Name));

        paper.Edit(PaperContent.Of(paper) with { Subject = "Phòng cháy" }, new Actor(1, "Văn thư", null, "", "/", []), paper.CreatedAt);
        await db.SaveChangesAsync();
        Assert.Equal((0, 1), (await CountAsync("bau cu"), await CountAsync("phong chay")));

        db.Remove(paper);
        await db.SaveChangesAsync();
        Assert.Equal(0, await CountAsync("phong chay"));
    }
}
