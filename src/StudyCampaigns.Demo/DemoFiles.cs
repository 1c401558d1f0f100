using StudyCampaigns.Seeding;

namespace StudyCampaigns.Demo;

/// <summary>What <c>seeds/demo</c> says.</summary>
internal sealed partial record DemoFiles(
    DemoFiles.TreeFile Tree,
    DemoFiles.WardFile Wards,
    DemoFiles.AccountFile Accounts,
    DemoFiles.NameFile Names,
    DemoFiles.DirectiveFile Directives,
    DemoFiles.CampaignFile Campaigns,
    DemoFiles.SessionFile Sessions,
    DemoFiles.PlanFile Plans,
    DemoFiles.ReportFile Reports)
{
    /// <summary>Beside the program; never in production.</summary>
    public static string Folder { get; } = Path.Combine(SeedFiles.Folder, "demo");

    /// <param name="Seed">Where all random numbers begin.</param>
    public sealed record TreeFile(ulong Seed, IReadOnlyList<Unit> Units);

    /// <param name="Cells">Short names of the cells below it, for agency and school committees.</param>
    public sealed record Unit(
        string Code,
        string? Parent,
        string Type,
        string Name,
        string ShortName,
        string Letterhead,
        string BodyLetterhead,
        string Place,
        DateOnly EstablishedOn,
        string SignerPosition,
        string? SignerName,
        IReadOnlyList<string>? Cells);

    /// <param name="Sizes">Members of single cells, by code, where the number matters.</param>
    /// <param name="UsualDays">The days on which cells meet, a day as often as it is usual.</param>
    /// <param name="UsualDayOf">The day of single cells, by code.</param>
    public sealed record WardFile(
        string WardType,
        string WardName,
        string WardBody,
        string CellType,
        string CellName,
        string ResidentialCell,
        IReadOnlyList<DistrictWards> Districts,
        IReadOnlyDictionary<string, int> Sizes,
        IReadOnlyList<int> UsualDays,
        IReadOnlyDictionary<string, int> UsualDayOf);

    /// <param name="Smallest">Members of the smallest residential cell.</param>
    /// <param name="UnitCells">The last cells of each ward: not residential, and small.</param>
    public sealed record DistrictWards(
        string District,
        DateOnly EstablishedOn,
        int Smallest,
        int MeanAboveSmallest,
        IReadOnlyList<string> UnitCells,
        IReadOnlyList<Ward> Wards);

    public sealed record Ward(string Name, string Code, int Cells);

    public sealed record AccountFile(
        string Password,
        DateOnly From,
        IReadOnlyList<AccountRow> Accounts,
        AccountPattern Ward,
        AccountPattern Base,
        AccountPattern Cell,
        IReadOnlyList<string> EveryCellOf,
        IReadOnlyList<string> Shown);

    /// <param name="Shown">Printed when the portal starts.</param>
    public sealed record AccountRow(string UserName, string DisplayName, string Role, string Organization, bool Shown);

    public sealed record AccountPattern(string UserName, string DisplayName, string Role);

    public sealed record NameFile(
        IReadOnlyList<string> Surnames,
        IReadOnlyList<string> MenMiddle,
        IReadOnlyList<string> MenGiven,
        IReadOnlyList<string> WomenMiddle,
        IReadOnlyList<string> WomenGiven)
    {
        public string Draw(DemoRandom random, bool woman) =>
            $"{random.Pick(Surnames)} {random.Pick(woman ? WomenMiddle : MenMiddle)} {random.Pick(woman ? WomenGiven : MenGiven)}";
    }

    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="System.Text.Json.JsonException">A file is not what it should be.</exception>
    public static async Task<DemoFiles> LoadAsync(string folder, CancellationToken ct) => new(
        await SeedFiles.ReadAsync<TreeFile>(folder, "tree.json", ct),
        await SeedFiles.ReadAsync<WardFile>(folder, "wards.json", ct),
        await SeedFiles.ReadAsync<AccountFile>(folder, "accounts.json", ct),
        await SeedFiles.ReadAsync<NameFile>(folder, "names.json", ct),
        await SeedFiles.ReadAsync<DirectiveFile>(folder, "directives.json", ct),
        await SeedFiles.ReadAsync<CampaignFile>(folder, "campaigns.json", ct),
        await SeedFiles.ReadAsync<SessionFile>(folder, "sessions.json", ct),
        await SeedFiles.ReadAsync<PlanFile>(folder, "plans.json", ct),
        await SeedFiles.ReadAsync<ReportFile>(folder, "reports.json", ct));

    public DemoRandom Random(string stream) => new(Tree.Seed, stream);
}
