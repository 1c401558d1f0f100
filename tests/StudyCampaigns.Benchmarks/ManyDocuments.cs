using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Directives;
using StudyCampaigns.Documents;
using StudyCampaigns.Members;
using StudyCampaigns.Organizations;
using StudyCampaigns.Registers;

namespace StudyCampaigns.Benchmarks;

/// <summary>
/// Fills the benchmark's own copy of the database beside the demonstration: one book of 20,000 numbers, 20,000 documents, half of them the
/// district's own, 20,000 directives, and a cell with 65 members. The portal must not run.
/// </summary>
internal sealed class ManyDocuments(SqliteAppDbContext db)
{
    public const int Count = 20_000;
    public const int Roll = 65;

    /// <summary>The number of one directive and words of one document in twenty: what the lists are asked for.</summary>
    public const string RareNumber = "17321-HD/BTGTW";
    public const string CommonWords = "chuyển đổi số";

    private const int RowsPerSave = 2000;
    private const string Term = "2020-2025";

    private static readonly DateOnly Last = new(2023, 6, 15);

    private static readonly string[] Actions =
        ["tổ chức hội nghị", "kiểm tra, giám sát", "sơ kết một năm thực hiện", "tăng cường lãnh đạo", "phân công nhiệm vụ", "báo cáo kết quả", "triển khai kế hoạch"];

    private static readonly string[] Matters =
    [
        "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", "công tác phát triển đảng viên", "chuyển đổi số trong công tác đảng",
        "sinh hoạt chi bộ chuyên đề", "cải cách hành chính", "phòng, chống lãng phí", "dân vận khéo", "bảo vệ nền tảng tư tưởng của Đảng",
        "văn hóa công sở", "trật tự xây dựng", "phòng cháy, chữa cháy", "thu ngân sách", "giảm nghèo", "tuyển quân", "an toàn thực phẩm",
        "vệ sinh môi trường", "giáo dục truyền thống", "tiếp công dân", "bầu cử trưởng khu dân cư", "kỷ niệm ngày thành lập Đảng",
    ];

    private readonly Actor clerk = new(1, "Văn thư", null, "", "/", []);

    public static async Task AddAsync(string databaseFile)
    {
        var options = new DbContextOptionsBuilder<SqliteAppDbContext>();
        options.UsePortalSqlite($"Data Source={databaseFile}");
        await using var db = new SqliteAppDbContext(options.Options);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var filling = new ManyDocuments(db);
        await filling.AddDirectivesAsync();
        await filling.AddDocumentsAsync();
        await filling.FillCellAsync("chibo.khuongdinh.02");
    }

    private static DateOnly DayOf(int index) => Last.AddDays(-(Count - index) * 1000 / Count);

    private static string SubjectOf(int index) => $"{Actions[index % Actions.Length]} {Matters[index / Actions.Length % Matters.Length]}, đợt {index % 97 + 1}";

    private async Task AddDirectivesAsync()
    {
        string[] issuers = ["Ban Tuyên giáo Trung ương", "Ban Tổ chức Trung ương", "Thành ủy Hà Nội", "Ban Tuyên giáo Thành ủy"];
        foreach (var part in Enumerable.Range(1, Count).Chunk(RowsPerSave))
        {
            db.Directives.AddRange(part.Select(index => new Directive(
                new DirectiveFacts($"{index}-HD/BTGTW", "Hướng dẫn", issuers[index % issuers.Length], DayOf(index), SubjectOf(index)), "/")));
            await SaveAsync();
        }
    }

    private async Task AddDocumentsAsync()
    {
        var type = await db.DocumentTypes.FirstAsync(row => row.Symbol == "CV");
        var units = await db.Organizations.Include(row => row.Type).Include(row => row.Parent).Where(row => row.Type.ReceivesPlans).OrderBy(row => row.Id).ToListAsync();
        var district = units.First(row => row.Code == "QU-TX");
        var book = new DocumentRegister(district.Id, Term, type.Symbol);
        Add(type, [district], [book], Count / 2);
        for (var index = Count / 2; index < Count; index++)
        {
            book.TakeNext(district.Symbol, SubjectOf(index), DayOf(index));
        }

        var wards = units.Where(row => !row.Type.IsCell && row.ParentId == district.Id).ToList();
        Add(type, wards, [.. wards.Select(ward => new DocumentRegister(ward.Id, Term, type.Symbol))], Count / 2);
        await SaveAsync();
    }

    private void Add(DocumentType type, List<Organization> owners, List<DocumentRegister> books, int count)
    {
        foreach (var (book, owner) in books.Zip(owners))
        {
            book.Describe(type.Name, $"{owner.Type.SigningAuthority} {owner.Name}");
        }

        db.DocumentRegisters.AddRange(books);
        for (var index = 0; index < count; index++)
        {
            var at = index % owners.Count;
            var day = DayOf(index * (Count / count));
            var moment = day.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
            var document = new Document(type, owners[at], SubjectOf(index));
            document.Begin(clerk, moment);
            document.Issue(books[at].TakeNext(owners[at].Symbol, document.Subject, day), "Chánh Văn phòng", "Nguyễn Văn A", clerk, moment);
            db.Documents.Add(document);
        }
    }

    /// <summary>Makes the secretary's cell one of 65 members, all of whom must attend.</summary>
    private async Task FillCellAsync(string secretary)
    {
        var cellId = await db.RoleAssignments.Where(row => row.Account.UserName == secretary).Select(row => row.OrganizationId).FirstAsync();
        var memberships = await db.Memberships.Where(row => row.CellId == cellId && row.To == null).OrderBy(row => row.Id).ToListAsync();
        foreach (var left in memberships.Skip(Roll))
        {
            left.EndOn(left.From);
        }

        for (var index = memberships.Count; index < Roll; index++)
        {
            var member = new Member($"Nguyễn Văn {index}", 1970, null);
            member.Memberships.Add(new Membership { CellId = cellId, Kind = MembershipStatus.Official, From = new DateOnly(2020, 1, 1) });
            db.Members.Add(member);
        }

        await SaveAsync();
    }

    private async Task SaveAsync()
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
