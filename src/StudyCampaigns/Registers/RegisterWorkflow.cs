using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Registers;

/// <summary>
/// Opens the register in which a number is written. Whoever writes saves the register with the line; when two do so at once,
/// <see cref="RetryOnConflictAsync"/> lets the later one begin again.
/// </summary>
public sealed class RegisterWorkflow(AppDbContext db, Terms terms)
{
    /// <summary>How long a use case begins again before the collision is an error: an office that issues everything at once is through by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    /// <param name="Term">Whose book it is.</param>
    /// <param name="LastNumber">0 when none was taken.</param>
    /// <param name="LastIssuedOn">The latest date in the book; null when it is empty.</param>
    /// <param name="Reserved">The numbers a document may take instead of the next, in their order.</param>
    public sealed record State(string Term, int LastNumber, DateOnly? LastIssuedOn, IReadOnlyList<Reservation> Reserved)
    {
        /// <summary>What <see cref="DocumentRegister.TakeNext"/> gives, unless somebody takes it first.</summary>
        public int NextNumber => LastNumber + 1;
    }

    /// <param name="Id">Key of the line.</param>
    public sealed record Reservation(int Id, string Text, string Holder);

    /// <param name="LatestBefore">The latest date of lower numbers; null when there is none.</param>
    /// <param name="EarliestAfter">The earliest date of higher numbers; null when there is none.</param>
    public sealed record DatesAround(DateOnly? LatestBefore, DateOnly? EarliestAfter);

    /// <summary>
    /// Does the work again, from an empty context, when somebody wrote into the same register in between; after a moment by chance, or those
    /// who collided would do so again.
    /// </summary>
    public async Task<T> RetryOnConflictAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        // The machine's clock: how long people wait has nothing to do with the portal's day.
        var begun = Stopwatch.StartNew();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (DbUpdateException failure) when (begun.Elapsed < Patience && IsWriteConflict(failure))
            {
                db.ChangeTracker.Clear();
            }

            await Task.Delay(LongestPause * (Random.Shared.NextDouble() * Math.Min(1, attempt / 10.0)), ct);
        }
    }

    /// <summary>The term whose book a document of that day is written in; null for a day before the first term and after today.</summary>
    public string? FindTerm(DateOnly issuedOn, DateOnly today) =>
        issuedOn <= today ? terms.Begun(today).FirstOrDefault(term => terms.Holds(term, issuedOn)) : null;

    /// <summary>The unit whose book is written, if it lies in the scope of <see cref="Permission.IssueDocuments"/>; null is 404.</summary>
    public async Task<Organization?> FindOwnerAsync(Actor actor, int organizationId, CancellationToken ct) =>
        await actor.Scope(Permission.IssueDocuments).Within(db.Organizations)
            .Include(row => row.Type)
            .FirstOrDefaultAsync(row => row.Id == organizationId, ct);

    /// <summary>Why nothing can be issued on that day in any book.</summary>
    public Refusal? Validate(DateOnly issuedOn) => terms.Validate(issuedOn);

    /// <inheritdoc cref="OpenAsync(int, string, string, CancellationToken)"/>
    public Task<DocumentRegister> OpenAsync(int organizationId, string typeSymbol, DateOnly issuedOn, CancellationToken ct) =>
        OpenAsync(organizationId, typeSymbol, terms.On(issuedOn), ct);

    /// <summary>The register, tracked; a new one when the organization has none for that term and type. Its version moves with every save.</summary>
    public async Task<DocumentRegister> OpenAsync(int organizationId, string typeSymbol, string term, CancellationToken ct)
    {
        var register = await db.DocumentRegisters.FirstOrDefaultAsync(
            row => row.OrganizationId == organizationId && row.Term == term && row.TypeSymbol == typeSymbol, ct);
        if (register is null)
        {
            register = new DocumentRegister(organizationId, term, typeSymbol);
            db.DocumentRegisters.Add(register);
        }
        else
        {
            db.Expect(register, register.Version);
        }

        var names = await db.Organizations
            .Where(row => row.Id == organizationId)
            .Select(row => new
            {
                Issuer = row.Type.SigningAuthority + " " + row.Name,
                TypeName = db.DocumentTypes.Where(type => type.Symbol == typeSymbol).Select(type => type.Name).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        register.Describe(names?.TypeName ?? typeSymbol, names?.Issuer ?? "");
        return register;
    }

    /// <summary>Loads the line of a number into its register, where there is one.</summary>
    public async Task LoadLineAsync(DocumentRegister register, int number, CancellationToken ct) =>
        await Lines(register).Where(row => row.Number == number).LoadAsync(ct);

    /// <summary>A line of the register that is reserved; null when somebody used or released it.</summary>
    public async Task<RegisterEntry?> FindReservationAsync(DocumentRegister register, int id, CancellationToken ct) =>
        await Lines(register).FirstOrDefaultAsync(row => row.Id == id && row.Kind == RegisterEntryKind.Reserved, ct);

    /// <summary>The highest number that has a line; 0 when none has.</summary>
    /// <param name="except">A line that does not count.</param>
    public async Task<int> FindHighestAsync(DocumentRegister register, int except, CancellationToken ct) =>
        await Lines(register).Where(row => row.Number != except).MaxAsync(row => (int?)row.Number, ct) ?? 0;

    /// <summary>Between which days a number should bear its date.</summary>
    public async Task<DatesAround> FindDatesAroundAsync(DocumentRegister register, int number, CancellationToken ct) =>
        await Lines(register)
            .GroupBy(_ => 1)
            .Select(all => new DatesAround(
                all.Max(row => row.Number < number ? row.IssuedOn : null),
                all.Min(row => row.Number > number ? row.IssuedOn : null)))
            .FirstOrDefaultAsync(ct) ?? new DatesAround(null, null);

    /// <summary>What the book holds so far, for the number a form shows beforehand.</summary>
    public async Task<State> FindStateAsync(int organizationId, string typeSymbol, string term, CancellationToken ct)
    {
        var register = await db.DocumentRegisters.AsNoTracking()
            .Where(row => row.OrganizationId == organizationId && row.Term == term && row.TypeSymbol == typeSymbol)
            .Select(row => new { row.Id, row.LastNumber, row.TakenOverNumber, LastIssuedOn = row.Numbers.Max(number => number.IssuedOn) })
            .FirstOrDefaultAsync(ct);
        if (register is null)
        {
            return new State(term, 0, null, []);
        }

        var reserved = await db.Set<RegisterEntry>().AsNoTracking()
            .Where(row => row.RegisterId == register.Id && row.Kind == RegisterEntryKind.Reserved && row.Number > register.TakenOverNumber)
            .OrderBy(row => row.Number)
            .Select(row => new Reservation(row.Id, row.Text, row.Holder!))
            .ToListAsync(ct);
        return new State(term, register.LastNumber, register.LastIssuedOn, reserved);
    }

    /// <summary>True when a save failed because somebody wrote into the same register in between.</summary>
    public static bool IsWriteConflict(DbUpdateException failure) =>
        failure.Entries.Any(entry => entry.Entity is DocumentRegister or RegisterEntry);

    private IQueryable<RegisterEntry> Lines(DocumentRegister register) =>
        db.Set<RegisterEntry>().Where(row => row.RegisterId == register.Id);
}
