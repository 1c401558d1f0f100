using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;

namespace StudyCampaigns.Demo;

/// <summary>The way of a plan down the tree: the wards' sub-plans with their linked tasks, and the answers of the cells.</summary>
internal sealed class DemoAdoption(
    AppDbContext db, DemoFiles files, DemoTree tree, DemoPeople people, PlanSkeleton skeleton, DemoRegisters registers)
{
    private sealed record Step(PlanAssignment Assignment, Plan Plan, DemoFiles.AdoptionRow Row, Actor Actor);

    public async Task SpreadAsync(Plan plan, DemoFiles.PlanRow row, CancellationToken ct)
    {
        var rows = plan.NumberText == files.Plans.AdoptionOf
            ? files.Plans.Adoption
            : [.. Wards(plan.Organization).Select((ward, index) => AllAnswered(plan, ward, row, index))];
        var units = rows.Select(one => tree.Units[one.Unit]).ToList();
        DemoPlans.Do(plan.Cascade(
            [.. units.Select(unit => (unit.Id, unit.Name))], row.DueOn!.Value, row.CascadedOn!.Value, people.Actor(row.Officer),
            DemoClock.At(row.CascadedOn.Value, 17)));
        await SaveAsync(ct);

        List<Step> steps = [];
        foreach (var (assignment, one) in plan.Assignments.Zip(rows))
        {
            assignment.Receive(DemoClock.At(one.ReceivedOn, 8, 20));
            if ((one.IssuedOn ?? one.StartedOn) is not null)
            {
                steps.Add(Start(assignment, plan, one));
            }
        }

        await SaveAsync(ct);
        steps.ForEach(Walk);
        await SaveAsync(ct);
        foreach (var step in steps.Where(step => step.Plan.IsIssued))
        {
            await SpreadToCellsAsync(step, ct);
        }
    }

    /// <summary>Wards alone; agencies and schools got other documents.</summary>
    private IEnumerable<Organization> Wards(Organization district) =>
        files.Wards.Districts.Single(row => row.District == district.Code).Wards.Select(ward => tree.Units[ward.Code]);

    private DemoFiles.AdoptionRow AllAnswered(Plan plan, Organization ward, DemoFiles.PlanRow row, int index)
    {
        var random = files.Random($"adoption/{plan.NumberText}/{ward.Code}");
        var span = row.AllAnswered!;
        var issued = span.From.AddDays(random.Next(0, span.To.DayNumber - span.From.DayNumber));
        return new(
            ward.Code, row.CascadedOn!.Value.AddDays(random.Next(0, 3)), null, null, null, null, issued, span.FirstNumber + (index % 4), 0, null);
    }

    private Step Start(PlanAssignment assignment, Plan parent, DemoFiles.AdoptionRow row)
    {
        var unit = tree.Units[row.Unit];
        var actor = people.Actor($"phuong.{DemoTree.AccountPart(unit)}");
        var at = DemoClock.At(row.StartedOn ?? row.IssuedOn!.Value.AddDays(-5), 9, 10);
        var plan = Plan.Draft(parent.Type, parent.Campaign!, unit, skeleton.ForParent(parent, unit), parent, actor, at);
        DemoPlans.Do(assignment.Start(plan, at));
        db.Plans.Add(plan);
        return new(assignment, plan, row, actor);
    }

    private void Walk(Step step)
    {
        var (assignment, plan, row, actor) = step;
        if (row.ReturnedOn is { } returned)
        {
            Submit(returned.AddDays(-5));
            DemoPlans.Do(plan.Return(row.ReturnReason, actor, DemoClock.At(returned, 10)));
        }

        Submit(row.SubmittedOn ?? row.IssuedOn!.Value.AddDays(-2));
        if (row.IssuedOn is { } issued)
        {
            DemoPlans.Do(plan.Approve(actor, DemoClock.At(issued.AddDays(-1), 15)));
            registers.Issue(plan, row.Number!.Value, LastNumber(plan.Organization), issued, actor, DemoClock.At(issued, 15, 45));
        }

        void Submit(DateOnly day) => DemoPlans.Do(plan.Submit(actor, DemoClock.At(day, 14)));
    }

    /// <summary>The highest number shown for the unit, and two documents later.</summary>
    private int LastNumber(Organization unit) =>
        (files.Plans.Adoption.FirstOrDefault(row => row.Unit == unit.Code)?.Number ?? 9) + 2;

    private async Task SpreadToCellsAsync(Step step, CancellationToken ct)
    {
        var (_, plan, row, actor) = step;
        var cells = tree.Cells.Where(cell => cell.Above == plan.Organization).ToList();
        var cascaded = row.IssuedOn!.Value.AddDays(1);
        var due = row.CellsDueOn ?? cascaded.AddDays(20);
        DemoPlans.Do(plan.Cascade(
            [.. cells.Select(cell => (cell.Unit.Id, cell.Unit.Name))], due, cascaded, actor, DemoClock.At(cascaded, 9)));
        await SaveAsync(ct);
        List<(PlanAssignment Assignment, Plan Plan, Actor Actor, DateOnly Issued, DocumentState Until)> own = [];
        foreach (var ((assignment, cell), index) in plan.Assignments.Zip(cells).Select((pair, index) => (pair, index)))
        {
            var random = files.Random($"answer/{plan.NumberText}/{cell.Unit.Code}");
            var answered = cascaded.AddDays(random.Next(2, Math.Max(2, Math.Min(due.DayNumber, files.Sessions.LastDay.DayNumber) - cascaded.DayNumber)));
            var isOpen = index >= cells.Count - row.UnansweredCells;
            if (isOpen && index % 3 == 0)
            {
                continue;
            }

            assignment.Receive(DemoClock.At(cascaded.AddDays(1), 19, random.Next(0, 59)));
            var makesOwn = row.CellsDueOn is null ? cell.Size > 75 : cell.Size > 55;
            if (!isOpen && (!makesOwn || plan.Campaign!.Themes.Count > 0))
            {
                DemoPlans.Do(assignment.AnswerDirectly(null, answered, DemoClock.At(answered, 20)));
            }
            else if (!isOpen || index % 3 == 1)
            {
                var author = Author(cell);
                var sub = Plan.Draft(plan.Type, plan.Campaign!, cell.Unit, skeleton.ForParent(plan, cell.Unit), plan, author, DemoClock.At(answered.AddDays(-1), 20));
                DemoPlans.Do(assignment.Start(sub, DemoClock.At(answered.AddDays(-1), 20)));
                db.Plans.Add(sub);
                own.Add((assignment, sub, author, answered, isOpen ? DocumentState.Draft : DocumentState.Issued));
            }
        }

        await SaveAsync(ct);
        foreach (var (_, sub, author, issued, _) in own.Where(one => one.Until == DocumentState.Issued))
        {
            var at = DemoClock.At(issued, 20);
            DemoPlans.Do(sub.Submit(author, at));
            DemoPlans.Do(sub.Approve(author, at));
            registers.Issue(sub, 1, 1, issued, author, at);
        }

        await SaveAsync(ct);
    }

    /// <summary>The cell's secretary; without an account of its own in the demonstration, the ward's officer wrote for it.</summary>
    private Actor Author(DemoCell cell) => people.Of(cell.Unit) is { Id: { } id, Name: var name }
        ? new Actor(id, name, cell.Unit.Id, cell.Unit.Name, cell.Unit.Path, [])
        : people.Actor($"phuong.{DemoTree.AccountPart(cell.Above)}");

    private async Task SaveAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
    }
}
