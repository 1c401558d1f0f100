using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;

namespace StudyCampaigns.Data.Mapping;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(row => row.DisplayName).HasMaxLength(Account.DisplayNameLength);
        account.Property(row => row.SearchText).HasMaxLength(Account.SearchTextLength);
    }
}

/// <summary>Identity's own tables, with keys short enough for SQL Server's clustered index (900 bytes).</summary>
internal sealed class SignInTablesMapping : IEntityTypeConfiguration<IdentityUserLogin<int>>, IEntityTypeConfiguration<IdentityUserToken<int>>
{
    private const int KeyLength = 128;

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login)
    {
        login.Property(row => row.LoginProvider).HasMaxLength(KeyLength);
        login.Property(row => row.ProviderKey).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token)
    {
        token.Property(row => row.LoginProvider).HasMaxLength(KeyLength);
        token.Property(row => row.Name).HasMaxLength(KeyLength);
    }
}

internal sealed class RoleMapping : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.Property(row => row.Code).HasMaxLength(Role.CodeLength);
        role.Property(row => row.Name).HasMaxLength(Role.NameLength);
        role.HasIndex(row => row.Code).IsUnique();
        role.OwnsMany(row => row.Permissions, permission =>
        {
            permission.ToTable("RolePermissions");
            permission.WithOwner().HasForeignKey(row => row.RoleId);
            permission.HasKey(row => new { row.RoleId, row.Permission });
        });
    }
}

internal sealed class RoleAssignmentMapping : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> assignment)
    {
        assignment.Ignore(row => row.LetsManageAccounts);
        assignment.HasOne(row => row.Account).WithMany(row => row.Assignments).HasForeignKey(row => row.AccountId);
        assignment.HasOne(row => row.Role).WithMany().HasForeignKey(row => row.RoleId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RightsVersionMapping : IEntityTypeConfiguration<RightsVersion>
{
    public void Configure(EntityTypeBuilder<RightsVersion> version)
    {
        version.Property(row => row.Id).ValueGeneratedNever();

        // There from the first migration on: a context renews it without looking for it.
        version.HasData(new RightsVersion());
    }
}

internal sealed class AccountSessionMapping : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> session)
    {
        session.Property(row => row.KeyHash).HasMaxLength(AccountSession.KeyHashLength).IsFixedLength();
        session.Property(row => row.Stamp).HasMaxLength(AccountSession.StampLength);
        session.Property(row => row.Device).HasMaxLength(AccountSession.DeviceLength);
        session.Property(row => row.Address).HasMaxLength(AccountSession.AddressLength);
        session.HasOne(row => row.Account).WithMany().HasForeignKey(row => row.AccountId);
        session.HasIndex(row => row.KeyHash).IsUnique();
    }
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key) => key.Property(row => row.FriendlyName).HasMaxLength(200);
}

internal sealed class PortalSettingMapping : IEntityTypeConfiguration<PortalSetting>
{
    public void Configure(EntityTypeBuilder<PortalSetting> setting)
    {
        setting.HasKey(row => row.Name);
        setting.Property(row => row.Name).HasMaxLength(PortalSetting.NameLength);
        setting.Property(row => row.Value).HasMaxLength(PortalSetting.ValueLength);
    }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(row => row.AccountName).HasMaxLength(AuditEntry.NameLength);
        entry.Property(row => row.Action).HasMaxLength(AuditEntry.ActionLength);
        entry.Property(row => row.SubjectType).HasMaxLength(AuditEntry.SubjectTypeLength);
        entry.Property(row => row.Before).HasMaxLength(AuditEntry.DetailLength);
        entry.Property(row => row.After).HasMaxLength(AuditEntry.DetailLength);
        entry.HasIndex(row => row.At);
        entry.HasIndex(row => new { row.AccountId, row.At });
        entry.HasIndex(row => new { row.OrganizationId, row.At });
        entry.HasIndex(row => new { row.SubjectType, row.SubjectId });
    }
}
