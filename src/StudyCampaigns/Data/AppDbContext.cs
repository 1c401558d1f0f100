using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StudyCampaigns.Accounts;
using StudyCampaigns.Attachments;
using StudyCampaigns.Audit;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Directives;
using StudyCampaigns.Documents;
using StudyCampaigns.Figures;
using StudyCampaigns.Members;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;
using StudyCampaigns.Prints;
using StudyCampaigns.Registers;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>
/// The one model of the portal. Each database has a subclass with its own migrations; nothing outside this folder knows which one runs.
/// </summary>
public abstract class AppDbContext(DbContextOptions options) : IdentityUserContext<Account, int>(options), IDataProtectionKeyContext
{
    public DbSet<OrganizationType> OrganizationTypes => Set<OrganizationType>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<OrganizationPlacement> OrganizationPlacements => Set<OrganizationPlacement>();

    public DbSet<OrganizationEvent> OrganizationEvents => Set<OrganizationEvent>();

    public DbSet<Role> Roles => Set<Role>();

    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();

    public DbSet<RightsVersion> RightsVersions => Set<RightsVersion>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    /// <summary>What protects cookies and forms: a restart and a second portal on the same database accept what this one handed out.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Directive> Directives => Set<Directive>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<StudyCampaign> Campaigns => Set<StudyCampaign>();

    public DbSet<DocumentType> DocumentTypes => Set<DocumentType>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<DocumentTemplate> DocumentTemplates => Set<DocumentTemplate>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanAssignment> PlanAssignments => Set<PlanAssignment>();

    public DbSet<DocumentRegister> DocumentRegisters => Set<DocumentRegister>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AttendanceRecord> AttendanceRecords => Set<AttendanceRecord>();

    public DbSet<SessionFigures> SessionFigures => Set<SessionFigures>();

    public DbSet<SessionDuty> SessionDuties => Set<SessionDuty>();

    public DbSet<MemberStudy> MemberStudies => Set<MemberStudy>();

    public DbSet<PeriodLock> PeriodLocks => Set<PeriodLock>();

    public DbSet<Erratum> Errata => Set<Erratum>();

    public DbSet<ReportingPeriod> ReportingPeriods => Set<ReportingPeriod>();

    public DbSet<ExpectedReport> ExpectedReports => Set<ExpectedReport>();

    public DbSet<FrozenPrint> FrozenPrints => Set<FrozenPrint>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<PortalSetting> Settings => Set<PortalSetting>();

    /// <summary>The directives that a text finds among those given, the best hits first.</summary>
    /// <param name="words">Of the number, the issuer, the subject or of the files.</param>
    public abstract IOrderedQueryable<Directive> SearchDirectives(IQueryable<Directive> directives, SearchWords words);

    /// <summary>The lines whose number, subject, holder or reason a text finds: every word, the last one may be unfinished.</summary>
    /// <param name="words">All rows where nothing was typed; none where there is neither letter nor digit.</param>
    public abstract IQueryable<RegisterEntry> SearchNumbers(IQueryable<RegisterEntry> lines, SearchWords words);

    /// <summary>The documents whose number and subject a text finds, and all of the units whose name has it.</summary>
    /// <inheritdoc cref="SearchNumbers" path="/param"/>
    public abstract IQueryable<T> SearchDocuments<T>(IQueryable<T> documents, SearchWords words)
        where T : Document;

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(type => typeof(IVersioned).IsAssignableFrom(type.ClrType)))
        {
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BeforeSaving();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        BeforeSaving();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>
    /// Says which version a write was based on. When somebody saved in between, saving throws <see cref="DbUpdateConcurrencyException"/>,
    /// which the portal answers in one place with both versions.
    /// </summary>
    public void Expect(IVersioned record, Guid version)
    {
        var entry = Entry(record);
        entry.Property(nameof(IVersioned.Version)).OriginalValue = version;

        // A write that changes only children must collide too.
        if (entry.State == EntityState.Unchanged)
        {
            entry.State = EntityState.Modified;
        }
    }

    /// <summary>Looks through what is tracked once: each call of <c>Entries</c> compares every row with what was loaded.</summary>
    private void BeforeSaving()
    {
        var tracked = ChangeTracker.Entries().ToList();
        var changed = tracked.FindAll(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        GuardAuditTrail(changed);
        RenewVersions(changed);
        if (changed.Exists(entry => RightsVersion.Covers(entry.Entity)))
        {
            RenewRights(tracked.Select(entry => entry.Entity).OfType<RightsVersion>().FirstOrDefault());
        }
    }

    private static void GuardAuditTrail(List<EntityEntry> rows)
    {
        if (rows.Any(entry => entry is { Entity: AuditEntry, State: EntityState.Modified or EntityState.Deleted }))
        {
            throw new InvalidOperationException("A row of the audit trail is written once and never changed or deleted.");
        }
    }

    private static void RenewVersions(List<EntityEntry> rows)
    {
        foreach (var entry in rows.Where(entry => entry is { Entity: IVersioned, State: EntityState.Added or EntityState.Modified }))
        {
            entry.Property(nameof(IVersioned.Version)).CurrentValue = Guid.NewGuid();
        }
    }

    /// <summary>
    /// What instances of the portal remember of rights ends with this transaction. Statements that go past the change tracker do not come
    /// here: <c>BulkWriteTests</c> keeps them away from these tables.
    /// </summary>
    /// <param name="known">The row, where this context has written it before.</param>
    private void RenewRights(RightsVersion? known)
    {
        // The row is always there, and what it held does not matter: it is written without being read.
        var version = known ?? RightsVersions.Attach(new RightsVersion()).Entity;
        version.Renew();
        Entry(version).Property(row => row.Value).IsModified = true;
    }
}
