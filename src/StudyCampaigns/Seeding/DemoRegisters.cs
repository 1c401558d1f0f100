using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Numbering;
using StudyCampaigns.Organizations;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;

namespace StudyCampaigns.Seeding;

/// <summary>
/// The registers of the demonstration. Only the papers shown have a line; the other numbers were taken by papers that are not shown, as
/// when a register is brought over from paper.
/// </summary>
internal sealed class DemoRegisters(AppDbContext db)
{
    private const string Term = "2020-2025";
    private const string TypeSymbol = "KH";

    private readonly Dictionary<string, NumberRegister> registers = [];

    public void Issue(Plan plan, int number, int lastNumber, DateOnly issuedOn, Actor actor, DateTime at)
    {
        DemoPlans.Do(plan.FindIssueFault(issuedOn, plan.Organization.SignerPosition, plan.Organization.SignerName, issuedOn));
        var taken = Add(plan.Organization, lastNumber, number, plan.Subject, issuedOn);
        plan.Issue(taken, plan.Organization.SignerPosition, plan.Organization.SignerName!, actor, at);
    }

    public void AddOthers(Organization organization, IEnumerable<DemoFiles.OtherNumber> others)
    {
        foreach (var other in others)
        {
            Add(organization, other.Number, other.Number, other.Subject, other.IssuedOn);
        }
    }

    private RegisteredNumber Add(Organization organization, int lastNumber, int number, string subject, DateOnly issuedOn)
    {
        if (!registers.TryGetValue(organization.Code, out var register))
        {
            register = new NumberRegister(organization.Id, Term, TypeSymbol, lastNumber);
            registers.Add(organization.Code, register);
            db.NumberRegisters.Add(register);
        }

        var taken = new RegisteredNumber
        {
            Number = number,
            Text = $"{number:00}-{TypeSymbol}/{organization.Symbol}",
            Subject = subject,
            IssuedOn = issuedOn,
        };
        register.Numbers.Add(taken);
        return taken;
    }
}
