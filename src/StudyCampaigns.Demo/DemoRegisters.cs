using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;
using StudyCampaigns.Registers;

namespace StudyCampaigns.Demo;

/// <summary>
/// The registers of the demonstration. Only the documents shown have a line; the other numbers were taken by documents that are not shown, as
/// when a register is brought over from document. The end of some books is written out, with every kind of line.
/// </summary>
internal sealed class DemoRegisters(AppDbContext db, IReadOnlyList<DemoFiles.RegisterRow> written)
{
    private const string Term = "2020-2025";
    private const string TypeSymbol = "KH";

    private readonly Dictionary<string, (DocumentRegister Register, Organization Owner)> registers = [];

    public void Issue(Plan plan, int number, int lastNumber, DateOnly issuedOn, Actor actor, DateTime at)
    {
        DemoPlans.Do(plan.ValidateForIssue(issuedOn, plan.Organization.SignerPosition, plan.Organization.SignerName, issuedOn));
        var taken = Open(plan.Organization, lastNumber).TakeFor(plan.Organization.Symbol, number, plan.Subject, issuedOn);
        plan.Issue(taken, plan.Organization.SignerPosition, plan.Organization.SignerName!, actor, at);
    }

    public void AddOthers(Organization organization, IEnumerable<DemoFiles.OtherNumber> others)
    {
        foreach (var other in others)
        {
            DemoPlans.Do(Open(organization, other.Number).Enter(other.Number, organization.Symbol, other.IssuedOn, other.Subject).Refusal);
        }
    }

    /// <summary>Writes the lines of <c>registers</c> into books that stand.</summary>
    public void WriteOut()
    {
        foreach (var row in written)
        {
            var (register, owner) = registers[row.Organization];
            foreach (var line in row.Lines)
            {
                Write(register, owner.Symbol, line);
            }
        }
    }

    private static void Write(DocumentRegister register, string symbol, DemoFiles.RegisterLine line)
    {
        var result = line.Kind switch
        {
            RegisterEntryKind.Reserved => register.Reserve(line.Number, symbol, line.Holder, line.Subject),
            RegisterEntryKind.Skipped => register.Skip(line.Number, symbol, line.Reason),
            _ => register.Enter(line.Number, symbol, line.IssuedOn!.Value, line.Subject),
        };
        DemoPlans.Do(result.Refusal);
        if (line.Kind == RegisterEntryKind.Withdrawn)
        {
            DemoPlans.Do(result.Value!.Withdraw(line.Reason));
        }
    }

    private DocumentRegister Open(Organization organization, int lastNumber)
    {
        if (!registers.TryGetValue(organization.Code, out var known))
        {
            var takenOver = written.FirstOrDefault(row => row.Organization == organization.Code)?.TakenOverNumber;
            known = (new DocumentRegister(organization.Id, Term, TypeSymbol, lastNumber, takenOver), organization);
            known.Register.Describe(
                db.DocumentTypes.First(row => row.Symbol == TypeSymbol).Name, $"{organization.Type.SigningAuthority} {organization.Name}");
            registers.Add(organization.Code, known);
            db.DocumentRegisters.Add(known.Register);
        }

        return known.Register;
    }
}
