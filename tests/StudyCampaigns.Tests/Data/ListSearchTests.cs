using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Registers;
using StudyCampaigns.Tests.Plans;
using StudyCampaigns.Text;

namespace StudyCampaigns.Tests.Data;

public sealed class ListSearchTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    private TestDatabase database = null!;
    private TestTree tree = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

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
        var register = new DocumentRegister(tree.Committee.Id, "2020-2025", "KH");
        register.TakeNext("QU", "Chuẩn mực đạo đức công vụ", Day);
        register.TakeNext("QU", "Họp giao ban", Day);
        db.DocumentRegisters.Add(register);
        await db.SaveChangesAsync();

        Assert.Equal(count, await db.SearchNumbers(db.Set<RegisterEntry>(), SearchWords.Of(text)).CountAsync());
    }

    [Fact]
    public async Task Numbers_ChangedAndReleased_IndexFollows()
    {
        await using var db = database.NewContext();
        var register = new DocumentRegister(tree.Committee.Id, "2020-2025", "KH");
        var line = register.Reserve(null, "QU", "Văn phòng", null).Value!;
        db.DocumentRegisters.Add(register);
        await db.SaveChangesAsync();
        Assert.Equal(1, await db.SearchNumbers(db.Set<RegisterEntry>(), SearchWords.Of("van phong")).CountAsync());

        register.Use(line, "Kiểm tra đảng viên", Day);
        await db.SaveChangesAsync();
        Assert.Equal(1, await db.SearchNumbers(db.Set<RegisterEntry>(), SearchWords.Of("dang vien")).CountAsync());

        db.Remove(line);
        await db.SaveChangesAsync();
        Assert.Equal(0, await db.SearchNumbers(db.Set<RegisterEntry>(), SearchWords.Of("dang vien")).CountAsync());
    }

    /// <summary>What people copy from another document into the box.</summary>
    public static readonly TheoryData<string> Citations =
    [
        "Kế hoạch số 36-KH/QU", "số 36-KH/QU", "36-KH/QU, ngày 10/4/2023", "36KH/QU", "kế hoạch", "KH 36", "KH36", "36 KH QU", "36-KH",
        "Kế hoạch 36-KH/QU ngày 10/4/2023 của Quận ủy", "ngày 10 tháng 4 năm 2023", "10/04/2023", "10.4.2023", "10/4/2023", "tháng 4/2023",
        "Kế hoạch số 36-KH/QU, ngày 10/4/2023 của Ban Thường vụ Quận ủy Thử về việc học tập", "ke hoach 36", "36–KH/QU", "học tập tác phẩm",
    ];

    public static readonly TheoryData<string> OtherCitations =
        ["Kế hoạch số 35-KH/QU", "36-BC/QU", "36-KH/TU", "36-KH/QU ngày 11/4/2023", "10/4/2024", "4/10/2023", "Báo cáo số 36-KH/QU", "của Tỉnh ủy"];

    [Theory]
    [MemberData(nameof(Citations))]
    public async Task DocumentsPlansAndNumbers_AnyFormOfItsCitation_IsFound(string text)
    {
        await using var db = database.NewContext();
        var plan = await IssuePlanAsync(db);

        Assert.Equal([plan.Id], await db.SearchDocuments(db.Documents, SearchWords.Of(text)).Select(row => row.Id).ToListAsync());
        Assert.Equal([plan.Id], await db.SearchDocuments(db.Plans, SearchWords.Of(text)).Select(row => row.Id).ToListAsync());
        Assert.Equal(["36-KH/QU"], await db.SearchNumbers(db.Set<RegisterEntry>(), SearchWords.Of(text)).Select(row => row.Text).ToListAsync());
    }

    [Theory]
    [MemberData(nameof(OtherCitations))]
    public async Task DocumentsPlansAndNumbers_AnotherCitation_IsNotFound(string text)
    {
        await using var db = database.NewContext();
        await IssuePlanAsync(db);

        Assert.Equal(0, await db.SearchDocuments(db.Documents, SearchWords.Of(text)).CountAsync());
        Assert.Equal(0, await db.SearchDocuments(db.Plans, SearchWords.Of(text)).CountAsync());
        Assert.Equal(0, await db.SearchNumbers(db.Set<RegisterEntry>(), SearchWords.Of(text)).CountAsync());
    }

    [Fact]
    public async Task Numbers_EveryKindOfLine_IsFoundByItsTypeAndNumber()
    {
        await using var db = database.NewContext();
        var book = new RegisterWorkflow(db, PlanSteps.Terms);
        var register = await book.OpenAsync(tree.Committee.Id, "KH", "2020-2025", default);
        register.Reserve(null, "QU", "Văn phòng", null);
        register.Skip(2, "QU", "Ghi nhầm");
        var line = register.Enter(3, "QU", Day, "Việc cũ").Value!;
        Assert.Null(line.Withdraw("Không còn cần"));
        await db.SaveChangesAsync();
        async Task<string> FindAsync(string text) => string.Join(
            ',', await db.SearchNumbers(db.Set<RegisterEntry>(), SearchWords.Of(text)).OrderBy(row => row.Number).Select(row => row.Number).ToListAsync());

        Assert.Equal("1,2,3", await FindAsync("kế hoạch"));
        Assert.Equal("1", await FindAsync("Kế hoạch số 01-KH/QU"));
        Assert.Equal("2", await FindAsync("số 02 ghi nhầm"));
        Assert.Equal("3", await FindAsync("Kế hoạch 3-KH/QU ngày 1/6/2023 không còn"));
        Assert.Equal("1,2,3", await FindAsync("của Ban Thường vụ Quận ủy"));
    }

    [Fact]
    public async Task Documents_NumberSubjectAndUnit_AreFoundAndIndexFollows()
    {
        await using var db = database.NewContext();
        var type = await db.DocumentTypes.FirstAsync(row => row.Symbol == "CV");
        var document = new Document(type, await db.Organizations.FirstAsync(row => row.Id == tree.WardA.Id), "Tuyên truyền ngày bầu cử");
        document.Begin(new Actor(1, "Văn thư", null, "", "/", []), database.Clock.GetUtcNow().UtcDateTime);
        db.Documents.Add(document);
        await db.SaveChangesAsync();
        async Task<int> CountAsync(string text) => await db.SearchDocuments(db.Documents, SearchWords.Of(text)).CountAsync();

        Assert.Equal(1, await CountAsync("bau cu"));
        Assert.Equal(1, await CountAsync(tree.WardA.Name));
        Assert.Equal(0, await CountAsync(tree.CellB1.Name));

        document.Edit(DocumentContent.Of(document) with { Subject = "Phòng cháy" }, new Actor(1, "Văn thư", null, "", "/", []), document.CreatedAt);
        await db.SaveChangesAsync();
        Assert.Equal((0, 1), (await CountAsync("bau cu"), await CountAsync("phong chay")));

        db.Remove(document);
        await db.SaveChangesAsync();
        Assert.Equal(0, await CountAsync("phong chay"));
    }

    /// <summary>36-KH/QU of 10/4/2023, beside one of each that is near it.</summary>
    private async Task<Plan> IssuePlanAsync(AppDbContext db)
    {
        var actor = new Actor(1, "Văn thư", null, "", "/", []);
        var now = database.Clock.GetUtcNow().UtcDateTime;
        var type = await db.DocumentTypes.SingleAsync(row => row.Symbol == "KH");
        var committee = await db.Organizations.Include(row => row.Type).Include(row => row.Parent).SingleAsync(row => row.Id == tree.Committee.Id);
        var campaign = await db.Campaigns.Include(row => row.Organization).SingleAsync(row => row.Id == tree.CampaignId);
        var register = await new RegisterWorkflow(db, PlanSteps.Terms).OpenAsync(committee.Id, "KH", "2020-2025", default);
        Assert.Null(register.TakeOver(35, 0));
        var plan = new Plan(type, campaign, committee, "học tập tác phẩm", null);
        plan.Begin(actor, now);
        db.Plans.Add(plan);
        await db.SaveChangesAsync();
        plan.Issue(register.TakeNext("QU", plan.Subject, new DateOnly(2023, 4, 10)), "PHÓ BÍ THƯ", "Nguyễn Văn Ký", actor, now);
        await db.SaveChangesAsync();
        return plan;
    }
}
