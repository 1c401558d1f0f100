using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Attachments;
using StudyCampaigns.Data;
using StudyCampaigns.Directives;
using StudyCampaigns.Documents;
using StudyCampaigns.Registers;
using StudyCampaigns.Text;

namespace StudyCampaigns.Tests.Data;

/// <summary>
/// Both databases find the same. SQL Server's way (parts of columns) is asked here of a SQLite file, beside the index of SQLite: what differs
/// would be the cut into words, not the database.
/// </summary>
public sealed class SearchAgreementTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2023, 4, 10);

    private static readonly string[] Texts =
    [
        "Tổ chức đợt sinh hoạt chính trị, tư tưởng", "Về đẩy mạnh học tập và làm theo", "học tập,làm theo", "ngày 03/02/1930 và 3/2/1930",
        "A1 và B12", "sinh-hoạt", "100% cán bộ_đảng viên", "[mật] ^ đầu * cuối", "NEAR AND OR NOT", "😀 cười 😀", "한국 и Москва", "ß straße",
        "k1 k10 k100", "Hoà bình, hòa bình", "uỷ ban, ủy ban", "Cách mạng Tháng Tám (19-8)", "\"trích\" 'dẫn'", "một\thai\nba", "٣٤ và ０１", "ﷺ ﬁ",
        "36-KH/QU", "136-KH/QU", "1KH/QU", "x" + "\u0301" + "y",
    ];

    private static readonly string[] Searches =
    [
        .. HostileText.Samples, .. Texts,
        "sinh", "sin", "inh", "hoat chinh", "chinh tri tu", "tap lam", "tap,lam", "lam theo", "theo lam", "3/2/1930", "03.02.1930", "3/2", "03/02", "1930 3",
        "a1", "a", "b1", "b 12", "sinh hoat", "sinh-hoat", "hoat-sinh", "100", "100%", "can bo", "bo_dang", "mat", "[mật]", "^đầu", "*", "near", "and", "or not",
        "cười", "한", "mos", "моск", "МОСК", "strasse", "straße", "k1", "k10", "k 1", "hòa", "hoa binh", "ủy", "uỷ ban", "thang 8", "19-8", "19 8", "trich dan",
        "một hai", "hai một", "36", "36 kh", "36-k", "36kh/qu", "kh 36", "KH36", "số 36-KH/QU", "6-KH", "01-KH", "1-KH", "Kế hoạch", "ke hoach so", "cua quan uy",
        "Quận ủy Thử", "phường A", "phuong", "DU-A", "10/4/2023", "10.04.2023", "10/4", "ngày 10 tháng 4 năm 2023", "tháng 4/2023", "tập tin", "tep van ban",
        "sinh hoạt tệp", "tập tệp văn", "hai ba tệp", "a b c d e f g h i j k l", "v/v", "giữ cho Văn phòng",
    ];

    private TestDatabase database = null!;
    private TestTree tree = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        await using var db = database.NewContext();
        await AddDirectivesAsync(db);
        await AddDocumentsAsync(db);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Search_AnyText_FindsTheSameThroughIndexAndColumns()
    {
        await using var db = database.NewContext();
        var found = 0;
        foreach (var text in Searches.Distinct())
        {
            var words = SearchWords.Of(text);
            var byIndex = await FindInIndexAsync(db, words);
            var byColumns = await FindInColumnsAsync(db, words);

            Assert.Equal((text, byIndex.Directives), (text, byColumns.Directives));
            Assert.Equal((text, byIndex.Numbers), (text, byColumns.Numbers));
            Assert.Equal((text, byIndex.Documents), (text, byColumns.Documents));
            Assert.Equal((text, byIndex.Plans), (text, byColumns.Plans));
            found += byIndex.Directives.Length + byIndex.Numbers.Length + byIndex.Documents.Length > 0 ? 1 : 0;
        }

        Assert.InRange(found, Searches.Length / 2, Searches.Length);
    }

    [Theory]
    [InlineData("inh", 0)]
    [InlineData("sin", 2)]
    [InlineData("sin hoat", 0)]
    [InlineData("tap lam", 2)]
    [InlineData("tap,lam", 1)]
    [InlineData("3/2/1930", 1)]
    [InlineData("-", 0)]
    [InlineData("36-KH/QU", 1)]
    public async Task Search_Words_AreFoundFromTheirBeginningAndWholeButTheLast(string text, int subjects)
    {
        await using var db = database.NewContext();
        var directives = db.Directives.Where(row => row.Issuer == "Nơi thử");

        Assert.Equal(subjects, await db.SearchDirectives(directives, SearchWords.Of(text)).CountAsync());
        Assert.Equal(subjects, await DirectiveSearch.InColumns(directives, SearchWords.Of(text)).CountAsync());
    }

    /// <summary>Without a server: what it would be sent.</summary>
    [Fact]
    public void SqlServer_AnySearch_IsLikeWithParameters()
    {
        using var db = new SqlServerAppDbContext(new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer("Server=none").Options);
        var words = SearchWords.Of("Kế hoạch số 36-KH/QU' OR 1=1");
        foreach (var statement in new[]
        {
            db.SearchDirectives(db.Directives, words).ToQueryString(),
            db.SearchNumbers(db.Set<RegisterEntry>(), words).ToQueryString(),
            db.SearchDocuments(db.Documents, words).ToQueryString(),
            db.SearchDocuments(db.Plans, words).ToQueryString(),
            db.Organizations.Finding(words, row => row.SearchText, row => row.Parent!.SearchText).ToQueryString(),
            db.Users.Where(AccountSearch.Named(words)).ToQueryString(),
        })
        {
            var sent = statement[statement.IndexOf("SELECT", StringComparison.Ordinal)..];
            Assert.Contains("LIKE @", sent);
            Assert.DoesNotContain("36 kh", sent);
        }
    }

    private sealed record Hits(string Directives, string Numbers, string Documents, string Plans);

    private static async Task<Hits> FindInIndexAsync(AppDbContext db, SearchWords words) => new(
        await ListAsync(db.SearchDirectives(db.Directives, words).Select(row => row.Id)),
        await ListAsync(db.SearchNumbers(db.Set<RegisterEntry>(), words).Select(row => row.Id).Order()),
        await ListAsync(db.SearchDocuments(db.Documents, words).Select(row => row.Id).Order()),
        await ListAsync(db.SearchDocuments(db.Plans, words).Select(row => row.Id).Order()));

    private static async Task<Hits> FindInColumnsAsync(AppDbContext db, SearchWords words) => new(
        await ListAsync(DirectiveSearch.InColumns(db.Directives, words).Select(row => row.Id)),
        await ListAsync(ListSearch.NumbersInColumns(db.Set<RegisterEntry>(), words).Select(row => row.Id).Order()),
        await ListAsync(ListSearch.DocumentsInColumns(db, db.Documents, words).Select(row => row.Id).Order()),
        await ListAsync(ListSearch.DocumentsInColumns(db, db.Plans, words).Select(row => row.Id).Order()));

    private static async Task<string> ListAsync(IQueryable<int> ids) => string.Join(',', await ids.ToListAsync());

    private static async Task AddDirectivesAsync(AppDbContext db)
    {
        foreach (var (at, text) in Texts.Index())
        {
            var directive = new Directive(new($"{at}-HD/BTG", "Hướng dẫn", "Nơi thử", Day, text), "/");
            directive.Attach(File($"a{at}", "Tệp văn bản"));
            directive.Attach(File($"b{at}", text == Texts[1] ? "tập tin khác" : "văn kiện"));
            db.Directives.Add(directive);
        }

        await db.SaveChangesAsync();
    }

    private async Task AddDocumentsAsync(AppDbContext db)
    {
        var actor = new Actor(1, "Văn thư", null, "", "/", []);
        var now = database.Clock.GetUtcNow().UtcDateTime;
        var type = await db.DocumentTypes.SingleAsync(row => row.Symbol == "KH");
        var committee = await db.Organizations.Include(row => row.Type).Include(row => row.Parent).SingleAsync(row => row.Id == tree.Committee.Id);
        var ward = await db.Organizations.Include(row => row.Type).Include(row => row.Parent).SingleAsync(row => row.Id == tree.WardA.Id);
        var register = new DocumentRegister(committee.Id, "2020-2025", "KH", 33);
        register.Describe(type.Name, $"{committee.Type.SigningAuthority} {committee.Name}");
        db.DocumentRegisters.Add(register);
        foreach (var (at, text) in Texts.Index())
        {
            var document = new Document(type, at % 3 == 0 ? ward : committee, text);
            document.Begin(actor, now);
            if (document.Organization == committee)
            {
                document.Issue(register.TakeNext("QU", text, Day.AddDays(at % 4)), "PHÓ BÍ THƯ", "Nguyễn Văn Ký", actor, now);
            }

            db.Documents.Add(document);
        }

        var campaign = await db.Campaigns.Include(row => row.Organization).SingleAsync(row => row.Id == tree.CampaignId);
        var plan = new StudyCampaigns.Plans.Plan(type, campaign, committee, "sinh hoạt chính trị", null);
        plan.Begin(actor, now);
        db.Plans.Add(plan);
        register.Reserve(null, "QU", "Văn phòng", "giữ chỗ");
        register.Skip(register.NextNumber, "QU", "100% nhầm_lẫn");
        await db.SaveChangesAsync();
    }

    private static Attachment File(string name, string text) => new()
    {
        Hash = name.PadRight(Attachment.HashLength, '0'),
        FileName = $"{name}.pdf",
        Kind = AttachmentKind.Pdf,
        Size = 1,
        AddedAt = new DateTime(2023, 6, 20, 1, 0, 0, DateTimeKind.Utc),
        Text = new AttachmentText { Folded = SearchWords.Column(AttachmentText.MaximumLength, text) },
    };
}
