using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Reports;

namespace StudyCampaigns.Demo;

/// <summary>Opened reporting periods, and the reports that have moved, with their true snapshots and prints.</summary>
internal sealed class DemoReports(AppDbContext db, DemoFiles files, DemoTree tree, Dictionary<string, StudyCampaign> campaigns)
{
    private readonly DemoFiles.ReportFile file = files.Reports;
    private readonly ReportSubjectQueries subjects = new(db);
    private readonly QuarterlyReportQueries reports =
        new(db, new(db, new(db, new(db, new DemoClock()), new DemoClock())), new(db, new DemoClock()), new DemoClock());

    public async Task AddAsync(CancellationToken ct)
    {
        foreach (var row in file.Periods)
        {
            var period = Open(row);
            db.ReportingPeriods.Add(period);
            await db.SaveChangesAsync(ct);
            foreach (var report in period.ExpectedReports)
            {
                await MoveAsync(row, report, tree.Units.Values.First(unit => unit.Id == report.OrganizationId), ct);
            }

            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(ct);
        }
    }

    private ReportingPeriod Open(DemoFiles.PeriodRow row)
    {
        var above = tree.Units[row.Organization];
        var span = PeriodSpan.Parse(row.Period, null)!;
        var period = new ReportingPeriod
        {
            OrganizationId = above.Id,
            CampaignId = campaigns[row.Campaign].Id,
            Kind = span.Kind,
            Code = span.Code,
            StartsOn = span.StartsOn,
            EndsOn = span.EndsOn,
            CutoffOn = row.CutoffOn,
            DueOn = row.DueOn,
            ClosedAt = row.ClosedOn is { } closed ? DemoClock.At(closed, 16) : null,
        };
        period.ExpectedReports.AddRange(tree.Units.Values
            .Where(unit => unit.ParentId == above.Id && unit.Type.ReceivesPlans)
            .OrderBy(unit => unit.Id)
            .Select(unit => new ExpectedReport { OrganizationId = unit.Id }));
        return period;
    }

    private async Task MoveAsync(DemoFiles.PeriodRow row, ExpectedReport report, Organization unit, CancellationToken ct)
    {
        var state = row.ClosedOn is null ? row.States.GetValueOrDefault(unit.Code, ReportState.Expected) : ReportState.Accepted;
        if (state == ReportState.Expected)
        {
            return;
        }

        var random = files.Random($"report/{row.Campaign}/{row.Period}/{unit.Code}");
        var subject = (await subjects.FindAsync(
            db.Organizations.Where(found => found.Id == unit.Id), row.Campaign, row.Period, ct, report.Period.OrganizationId))!;
        var day = SubmittedOn(row, unit, random);
        Do(report.Submit(file.Narrative, await reports.ReadAsync(subject, ct), day, DemoClock.At(day, random.Next(8, 16), random.Next(0, 59))));
        if (state == ReportState.Accepted)
        {
            Do(report.Accept(DemoClock.At(row.AcceptedOn ?? files.Sessions.LastDay, 17)));
        }
        else if (state == ReportState.Returned)
        {
            Do(report.Return(file.ReturnReason));
        }
    }

    private DateOnly SubmittedOn(DemoFiles.PeriodRow row, Organization unit, DemoRandom random)
    {
        if (row.Late?.TryGetValue(unit.Code, out var late) == true)
        {
            return late;
        }

        return row.ClosedOn is null
            ? file.SubmittedFrom.AddDays(random.Next(0, file.SubmittedTo.DayNumber - file.SubmittedFrom.DayNumber))
            : row.CutoffOn.AddDays(random.Next(3, row.DueOn.DayNumber - row.CutoffOn.DayNumber));
    }

    private static void Do(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }
}
