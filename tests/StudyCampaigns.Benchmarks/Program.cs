using System.Globalization;
using StudyCampaigns.Benchmarks;

// Measures the pages of journeys 4, 5 and 7 and the report on the full demonstration, at one and at sixteen clients:
//   dotnet run -c Release --project tests/StudyCampaigns.Benchmarks
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var configuration = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
var root = new DirectoryInfo(AppContext.BaseDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "StudyCampaigns.sln")))
{
    root = root.Parent;
}

var dll = Path.Combine(root!.FullName, "src", "StudyCampaigns.Web", "bin", configuration, "net10.0", "StudyCampaigns.Web.dll");
var (portal, firstStart, laterStart) = await PortalProcess.StartAsync(dll);
await using var _ = portal;
Console.WriteLine($"first start {firstStart:F1} s, later start {laterStart:F1} s");

var officer = await SignedInClient.CreateAsync("tuyengiao.thanhxuan");
var leader = await SignedInClient.CreateAsync("lanhdao.thanhxuan");
var secretary = await SignedInClient.CreateAsync("chibo.khuongdinh.02");
const string Quarter = "/reports/QU-TX/147-KH-TU/2023-Q2";
(string Name, HttpClient Client, string Address, int Requests)[] pages =
[
    ("start page", officer, "/", 400),
    ("plans list", officer, "/plans", 400),
    ("sessions list (cell)", secretary, "/sessions", 400),
    ("dashboard of the quarter", leader, Quarter, 400),
    ("report PDF", leader, Quarter + "/pdf", 60),
];

Console.WriteLine($"{"page",-28}{"clients",8}{"p50 ms",10}{"p99 ms",10}{"req/s",10}");
foreach (var page in pages)
{
    foreach (var clients in new[] { 1, 16 })
    {
        var taken = await Measurement.TakeAsync(page.Name, page.Client, page.Address, clients, page.Requests);
        Console.WriteLine($"{taken.Name,-28}{taken.Clients,8}{taken.P50,10:F1}{taken.P99,10:F1}{taken.PerSecond,10:F0}");
    }
}

var docx = DocxWriting.Take(200);
Console.WriteLine($"{docx.Name,-28}{docx.Clients,8}{docx.P50,10:F1}{docx.P99,10:F1}{docx.PerSecond,10:F0}");
Console.WriteLine($"memory of the portal {portal.MegabytesOfMemory():F0} MB");
