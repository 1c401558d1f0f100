using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Demo;

/// <summary>The plans of <c>plans.json</c>, walked through the very steps the portal takes; their way down is <see cref="DemoAdoption"/>.</summary>
internal sealed class DemoPlans(
    AppDbContext db, DemoFiles files, DemoTree tree, Dictionary<string, StudyCampaign> campaigns, DemoPeople people)
{
    private readonly PlanSkeleton skeleton = PlanSkeleton.Load(Path.Combine(SeedFiles.Reference, "plan-skeleton.json"));
    private readonly DemoRegisters registers = new(db, files.Plans.Registers);
    private DocumentType planType = null!;

    public async Task AddAsync(CancellationToken ct)
    {
        planType = await db.DocumentTypes.SingleAsync(row => row.Code == Plan.PlanTypeCode, ct);
        var adoption = new DemoAdoption(db, files, tree, people, skeleton, registers);
        foreach (var row in files.Plans.Plans)
        {
            var plan = Draft(row);
            db.Plans.Add(plan);
            await db.SaveChangesAsync(ct);
            Walk(plan, row);
            await SaveAsync(ct);
            if (row.CascadedOn is not null)
            {
                await adoption.SpreadAsync(plan, row, ct);
            }
        }

        registers.WriteOut();
        await SaveAsync(ct);
    }

    private Plan Draft(DemoFiles.PlanRow row)
    {
        var (campaign, organization) = (campaigns[row.Campaign], tree.Units[row.Organization]);
        var content = skeleton.ForCampaign(campaign, organization) with
        {
            Tasks = [.. row.Tasks.Select(task => new DocumentContent.TaskRow(null, task.Content, task.Lead, task.Cooperating, task.Product, task.DueOn))],
        };
        if (row.Subject is not null)
        {
            content = content with { Subject = row.Subject };
        }

        return Plan.Draft(planType, campaign, organization, content, null, people.Actor(row.Officer), DemoClock.At(row.DraftedOn, 8, 30));
    }

    private void Walk(Plan plan, DemoFiles.PlanRow row)
    {
        var (officer, leader) = (people.Actor(row.Officer), people.Actor(row.Leader));
        if (row.SubmittedOn is { } submitted)
        {
            Do(plan.Submit(officer, DemoClock.At(submitted, 9)));
        }

        if (row.ReturnedOn is { } returned)
        {
            Do(plan.Return(row.ReturnReason, leader, DemoClock.At(returned, 10, 15)));
            if (row.ApprovedOn is not null)
            {
                Do(plan.Submit(officer, DemoClock.At(returned, 15, 30)));
            }
        }

        if (row.ApprovedOn is { } approved)
        {
            Do(plan.Approve(leader, DemoClock.At(approved, 16)));
        }

        if (row.IssuedOn is { } issued)
        {
            registers.Issue(plan, row.Number!.Value, row.LastNumber!.Value, issued, officer, DemoClock.At(issued, 16, 30));
            registers.AddOthers(plan.Organization, row.Others ?? []);
        }

        if (row.WithdrawnOn is { } withdrawn)
        {
            Do(plan.Withdraw(row.WithdrawReason, leader, DemoClock.At(withdrawn, 9)));
        }
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A step the rules refuse is a fault of the demonstration's files, and must not load.</summary>
    public static void Do(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }
}
