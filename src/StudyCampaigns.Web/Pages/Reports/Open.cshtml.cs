using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Reports;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Reports;

/// <summary>Opens a period: the units below owe a report from then on.</summary>
[Requires(Permission.AcceptReports)]
public sealed class OpenModel(AppDbContext db, OpenPeriod open, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Campaigns { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Periods { get; private set; } = [];

    public sealed class InputModel
    {
        [Display(Name = "Đợt sinh hoạt")]
        [Required(ErrorMessage = "Hãy chọn đợt sinh hoạt.")]
        public string? Campaign { get; set; }

        [Display(Name = "Kỳ báo cáo")]
        [Required(ErrorMessage = "Hãy chọn kỳ báo cáo.")]
        public string? Period { get; set; }

        [Display(Name = "Ngày chốt số liệu")]
        [Required(ErrorMessage = "Hãy nhập ngày chốt số liệu.")]
        public DateOnly? CutoffOn { get; set; }

        [Display(Name = "Hạn gửi báo cáo")]
        [Required(ErrorMessage = "Hãy nhập hạn gửi báo cáo.")]
        public DateOnly? DueOn { get; set; }
    }

    public async Task OnGetAsync(string? campaign, string? period, CancellationToken ct)
    {
        await LoadAsync(ct);
        var quarter = PeriodSpan.QuarterOf(clock.Today());
        var span = (period is null ? null : PeriodSpan.Parse(period, null)) ?? quarter;

        // Superiors ask for the figures before the quarter ends (docs/domain.md 3).
        Input = new InputModel { Campaign = campaign, Period = period ?? quarter.Code, CutoffOn = span.EndsOn.AddDays(-5), DueOn = span.EndsOn.AddDays(5) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var code = await db.Organizations.Where(row => row.Id == actor.OrganizationId).Select(row => row.Code).FirstOrDefaultAsync(ct);
        if (code is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(ct);
        }

        var command = new OpenPeriod.Command(code, Input.Campaign!, Input.Period!, Input.CutoffOn!.Value, Input.DueOn!.Value);
        return await this.RespondAsync(
            await open.HandleAsync(command, actor, ct),
            "Đã mở kỳ báo cáo; các đơn vị cấp dưới thấy báo cáo phải gửi ở mục Báo cáo.",
            _ => Redirect(new ReportAddress(code, Input.Campaign!, Input.Period!).Dashboard),
            () => ShowAgainAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var home = HttpContext.Actor().OrganizationPath;
        Campaigns = await db.Campaigns.AsNoTracking()
            .Where(campaign => home.StartsWith(campaign.Organization.Path))
            .OrderByDescending(campaign => campaign.StartsOn)
            .Select(campaign => new SelectListItem(campaign.ShortName, campaign.Code))
            .ToListAsync(ct);
        var (today, quarter) = (clock.Today(), PeriodSpan.QuarterOf(clock.Today()));
        string[] codes =
        [
            quarter.Code, PeriodSpan.QuarterOf(quarter.StartsOn.AddDays(-1)).Code, $"{today:yyyy-MM}",
            $"{today.Year}-H{(today.Month <= 6 ? 1 : 2)}", $"{today.Year}",
        ];
        Periods =
        [
            .. codes.Select(code => PeriodSpan.Parse(code, null)!).Select(span => new SelectListItem(char.ToUpper(span.Name[0]) + span.Name[1..], span.Code)),
            new SelectListItem("Toàn đợt", PeriodSpan.WholeCampaign),
        ];
    }
}
