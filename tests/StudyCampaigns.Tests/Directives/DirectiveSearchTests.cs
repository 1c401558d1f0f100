using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Attachments;
using StudyCampaigns.Directives;
using StudyCampaigns.Text;

namespace StudyCampaigns.Tests.Directives;

public sealed class DirectiveSearchTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await using var db = database.NewContext();
        db.Directives.AddRange(
            Directive("147-KH/TU", "Kế hoạch", "Ban Thường vụ Thành ủy Hà Nội", "Tổ chức đợt sinh hoạt chính trị, tư tưởng"),
            Directive("05-CT/TW", "Chỉ thị", "Bộ Chính trị", "Về đẩy mạnh học tập và làm theo tư tưởng Hồ Chí Minh"),
            Directive("27-ĐA/QU", "Đề án", "Quận uỷ Thử", "Nâng cao chất lượng sinh hoạt chi bộ; nhắc Kế hoạch 147-KH/TU"),
            Directive("1475-CV/VPTU", "Công văn", "Văn phòng Thành ủy", "Về việc gửi tài liệu"));
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("tư tưởng", "147-KH/TU,05-CT/TW")]
    [InlineData("TU TUONG", "147-KH/TU,05-CT/TW")]
    [InlineData("tu tưởng hồ chí", "05-CT/TW")]
    [InlineData("de an", "27-ĐA/QU")]
    [InlineData("27-da/qu", "27-ĐA/QU")]
    [InlineData("27-ĐA/QU", "27-ĐA/QU")]
    [InlineData("quận ủy", "27-ĐA/QU")]
    [InlineData("quận uỷ", "27-ĐA/QU")]
    [InlineData("bo chinh tri", "05-CT/TW")]
    [InlineData("sinh hoạt chi b", "27-ĐA/QU")]
    [InlineData("147-KH/TU sinh hoạt", "147-KH/TU,27-ĐA/QU")]
    [InlineData("147", "147-KH/TU,1475-CV/VPTU,27-ĐA/QU")]
    [InlineData("147-KH/TU", "147-KH/TU,27-ĐA/QU")]
    [InlineData("Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy Hà Nội", "147-KH/TU")]
    [InlineData("Kế hoạch số 147-KH/TU", "147-KH/TU,27-ĐA/QU")]
    [InlineData("147KH/TU ngày 30 tháng 3 năm 2023", "147-KH/TU,27-ĐA/QU")]
    [InlineData("KH 147", "147-KH/TU,27-ĐA/QU")]
    [InlineData("5-CT/TW, ngày 30.03.2023", "05-CT/TW")]
    [InlineData("147-KH/TU,", "147-KH/TU,27-ĐA/QU")]
    [InlineData("Bộ Chính trị.", "05-CT/TW")]
    [InlineData("31/3/2023", "")]
    [InlineData("không có đâu", "")]
    [InlineData("---", "")]
    [InlineData("\" OR 1=1 * ( NEAR", "")]
    [InlineData("'; DROP TABLE \"Directives\"; --", "")]
    public async Task Search_FindsWithoutMarks_NumberFirst(string text, string numbers)
    {
        Assert.Equal(numbers.Split(',', StringSplitOptions.RemoveEmptyEntries), await FindAsync(text));
    }

    [Fact]
    public async Task Search_TextOfAFile_IsFoundWhileTheFileIsThere()
    {
        await using var db = database.NewContext();
        var directive = await db.Directives.SingleAsync(row => row.Number == "05-CT/TW");
        directive.Attach(File("a", "Học tập đạo đức"));
        directive.Attach(File("b", "Phụ lục đánh giá"));
        await db.SaveChangesAsync();

        Assert.Equal(["05-CT/TW"], await FindAsync("đạo đức"));
        Assert.Equal(["05-CT/TW"], await FindAsync("dao duc danh gia chi thi"));

        db.Attachments.Remove(directive.Attachments.Single(row => row.Hash[0] == 'a'));
        await db.SaveChangesAsync();

        Assert.Equal([], await FindAsync("đạo đức"));
        Assert.Equal(["05-CT/TW"], await FindAsync("đánh giá"));
    }

    [Fact]
    public async Task Search_TextOfAFile_ComesAfterFactsAndNumbers()
    {
        await using var db = database.NewContext();
        (await db.Directives.SingleAsync(row => row.Number == "1475-CV/VPTU")).Attach(File("a", "Về đợt sinh hoạt theo 147-KH/TU"));
        await db.SaveChangesAsync();

        Assert.Equal(["147-KH/TU", "27-ĐA/QU", "1475-CV/VPTU"], await FindAsync("sinh hoạt 147-KH/TU"));
        Assert.Equal(["147-KH/TU", "1475-CV/VPTU"], await FindAsync("đợt sinh hoạt"));
    }

    [Fact]
    public async Task Search_AfterAnEdit_FollowsIt()
    {
        await using var db = database.NewContext();
        var directive = await db.Directives.SingleAsync(row => row.Number == "05-CT/TW");
        directive.Attach(File("a", "Học tập đạo đức"));
        await db.SaveChangesAsync();

        Assert.Null(directive.Edit(new("06-CT/TW", "Chỉ thị", "Bộ Chính trị", null, "Trích yếu khác"), new DateOnly(2023, 6, 20)));
        await db.SaveChangesAsync();

        Assert.Equal([], await FindAsync("hồ chí minh"));
        Assert.Equal(["06-CT/TW"], await FindAsync("trich yeu khac dao duc"));
    }

    [Fact]
    public async Task Search_ARemovedDirective_IsNotFound()
    {
        await using var db = database.NewContext();
        await db.Directives.Where(row => row.Number == "05-CT/TW").ExecuteDeleteAsync();

        Assert.Equal([], await FindAsync("hồ chí minh"));
    }

    [Fact]
    public async Task Search_AWriteThatIsTakenBack_LeavesNothing()
    {
        await using (var db = database.NewContext())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Directives.Add(Directive("99-KH/TU", "Kế hoạch", "Thành ủy", "Chuyện chưa có"));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Equal([], await FindAsync("chuyện chưa có"));
    }

    private async Task<List<string>> FindAsync(string text)
    {
        await using var db = database.NewContext();
        return await db.SearchDirectives(db.Directives, SearchWords.Of(text)).Select(row => row.Number).ToListAsync();
    }

    private static Directive Directive(string number, string typeName, string issuer, string subject) =>
        new(new(number, typeName, issuer, new DateOnly(2023, 3, 30), subject), "/");

    private static Attachment File(string letter, string text) => new()
    {
        Hash = string.Concat(Enumerable.Repeat(letter, Attachment.HashLength)),
        FileName = $"{letter}.pdf",
        Kind = AttachmentKind.Pdf,
        Size = 1,
        AddedAt = new DateTime(2023, 6, 20, 1, 0, 0, DateTimeKind.Utc),
        Text = new AttachmentText { Folded = SearchWords.Column(AttachmentText.MaximumLength, text) },
    };
}
