using System.Globalization;
using StudyCampaigns.Benchmarks;

// Measures the speed that docs/operations.md promises, on the full demonstration with 20,000 documents more, at one and
// at sixteen clients; docs/operations.md says how to read it.
//   dotnet run -c Release --project tests/StudyCampaigns.Benchmarks
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var configuration = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
var root = new DirectoryInfo(AppContext.BaseDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "StudyCampaigns.sln")))
{
    root = root.Parent;
}

var table = new Table();
await using var portal = new PortalProcess(Path.Combine(root!.FullName, "src", "StudyCampaigns.Web"), configuration);
Console.WriteLine($"{configuration}, {Environment.ProcessorCount} cores\n");
table.Add("first start, demonstration loaded", await portal.StartAsync(), "s", 30);
await portal.StopAsync();
table.Add("later start", await portal.StartAsync(), "s", 3);
await portal.StopAsync();
await ManyDocuments.AddAsync(portal.DatabaseFile);
table.Add($"later start with {ManyDocuments.Count} documents more", await portal.StartAsync(), "s", 3);

var officer = await BrowserClient.SignInAsync("tuyengiao.thanhxuan");
var leader = await BrowserClient.SignInAsync("lanhdao.thanhxuan");
var ward = await BrowserClient.SignInAsync("phuong.khuongdinh");
var secretary = await BrowserClient.SignInAsync("chibo.khuongdinh.02");
var administrator = await BrowserClient.SignInAsync("quantri");
var plan = await TenPagePlan.DraftAsync(officer);
var session = await SavedSession.OpenAsync(secretary);

table.Add("sign-in page, first visit", await WireSize.OfPageAsync(BrowserClient.Fresh(), "/account/sign-in"), "kB", 60);
table.Add("drafting page of a new plan, first visit", await WireSize.OfPageAsync(officer, $"{plan.Address}/edit", $"{plan.Address}/preview"), "kB", 250);
await plan.SaveAsync();
table.Add("the same with ten pages written", await WireSize.OfPageAsync(officer, $"{plan.Address}/edit", $"{plan.Address}/preview"), "kB");

const string Quarter = "/reports/QU-TX/147-KH-TU/2023-Q2";
const string Book = "/numbers?organization=QU-TX&term=2020-2025&type=";
var common = Uri.EscapeDataString(ManyDocuments.CommonWords);
(string Name, BrowserClient Client, string Address, Target? Target, int Times)[] pages =
[
    ("start page (district)", officer, "/", Target.Dashboard, 400),
    ("start page (ward)", ward, "/", Target.Dashboard, 400),
    ("dashboard of the quarter", leader, Quarter, Target.Dashboard, 400),
    ("dashboard of the quarter, units", leader, $"{Quarter}/units", Target.Dashboard, 400),
    ("adoption board (11 wards)", officer, await FirstLink.FindBoardAsync(officer), Target.Dashboard, 400),
    ("adoption board (cells of a ward)", ward, await FirstLink.FindBoardAsync(ward), Target.Dashboard, 400),
    ("campaigns list", officer, "/campaigns", Target.List, 400),
    ("plans list", officer, "/plans", Target.List, 400),
    ("sessions list (cell)", secretary, "/sessions", Target.List, 400),
    ("sessions list (district, 450 cells)", officer, "/sessions", Target.List, 400),
    ("reports list", officer, "/reports", Target.List, 400),
    ("organizations list", officer, "/organizations", Target.List, 400),
    ("session entry form, 65 rows", secretary, session.Address, null, 400),
    ("documents, 20,000", officer, "/papers", Target.List, 400),
    ("documents, page 100", officer, "/papers?p=100", Target.List, 400),
    ("documents, one state", officer, "/papers?state=Draft", Target.List, 400),
    ("documents, search of a number", officer, "/papers?q=7321-CV", Target.List, 400),
    ("documents, search of common words", officer, $"/papers?q={common}", Target.List, 400),
    ("documents of one ward", ward, "/papers", Target.List, 400),
    ("document", officer, plan.Address, Target.Dashboard, 400),
    ("numbers, one book of 20,000", officer, $"{Book}CV", Target.List, 400),
    ("numbers, all types", officer, $"{Book}all", Target.List, 400),
    ("numbers, search of a number", officer, $"{Book}CV&q=17321", Target.List, 400),
    ("numbers, search of common words", officer, $"{Book}CV&q={common}", Target.List, 400),
    ("numbers, all types, common words", officer, $"{Book}all&q={common}", Target.List, 400),
    ("directives, 20,000", officer, "/directives", Target.List, 400),
    ("directives, search of a number", officer, $"/directives?q={ManyDocuments.RareNumber}", Target.List, 400),
    ("directives, search of common words", officer, $"/directives?q={common}", Target.List, 400),
    ("audit trail", administrator, "/administration/audit", Target.List, 400),
    ("accounts list", administrator, "/administration/accounts", Target.List, 400),
    ("report PDF", leader, $"{Quarter}/pdf", Target.Pdf, 60),
    ("PDF of a ten-page plan", officer, $"{plan.Address}/pdf", Target.Pdf, 60),
    ("DOCX of a ten-page plan", officer, $"{plan.Address}/docx", Target.Docx, 200),
];

table.Head();
await AddBareAsync();
foreach (var page in pages.Where(page => args.Length == 0 || args.Any(page.Name.Contains)))
{
    foreach (var clients in new[] { 1, 16 })
    {
        table.AddPage(page.Name, clients, await Measurement.TakeAsync(portal, clients, page.Times, () => page.Client.TimeGetAsync(page.Address)), page.Target);
    }
}

// Again: where it differs from the first, something else was running.
await AddBareAsync();
if (args.Length == 0)
{
    table.Add($"session save, {ManyDocuments.Roll} rows, each changed", 1, await Measurement.TakeAsync(portal, 1, 300, session.TimeSaveAsync), Target.SessionSave);
    var saves = await Measurement.TakeAsync(portal, 1, 200, plan.SaveAsync);
    table.Add("save of a ten-page plan while writing", 1, saves, null);
    var preview = await Measurement.TakeAsync(portal, 1, 60, plan.TimePreviewAsync);
    table.Add($"its preview after a save ({plan.Pages} pages)", 1, preview, Target.Preview);
}

table.Add("memory of the portal", portal.MegabytesOfMemory(), "MB");
table.Foot();

async Task AddBareAsync()
{
    foreach (var clients in new[] { 1, 16 })
    {
        // Many: what everything else is compared with must not hang on one bad moment.
        table.AddBare(clients, await Measurement.TakeAsync(portal, clients, 3000, () => officer.TimeGetAsync(BarePage.Address)));
    }
}
