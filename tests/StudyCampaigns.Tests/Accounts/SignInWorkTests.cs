using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Accounts;

public sealed class SignInWorkTests
{
    /// <summary>Hashing is what takes the time: whether an account is there must not show in how long the answer takes.</summary>
    [Theory]
    [InlineData("nobody")]
    [InlineData("officer")]
    [InlineData("ward-a")]
    [InlineData("ward-b")]
    public async Task Refused_UnknownWrongDisabledLocked_HashesOnePasswordAtFullCost(string userName)
    {
        await using var portal = await PortalFixture.StartAsync();
        await using (var change = portal.Database.NewContext())
        {
            await change.Users.Where(row => row.UserName == "ward-a").ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDisabled, true));
            await change.Users.Where(row => row.UserName == "ward-b").ExecuteUpdateAsync(set => set.SetProperty(row => row.LockoutEnd, DateTimeOffset.MaxValue));
        }

        await using var scope = portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var hasher = new CountingHasher(accounts.PasswordHasher);
        accounts.PasswordHasher = hasher;
        var signIn = new SignIn(scope.ServiceProvider.GetRequiredService<AppDbContext>(), accounts, scope.ServiceProvider.GetRequiredService<AuditTrail>());

        var result = await signIn.HandleAsync(new(userName, "SinhHoat#2024"), CancellationToken.None);

        Assert.Equal(AccountRefusals.NotSignedIn, result.Refusal);

        // The first numbers of a hash say how it was made: format, function, iterations.
        var usual = Convert.FromBase64String(accounts.PasswordHasher.HashPassword(null!, "x"))[..9];
        Assert.Equal(usual, Convert.FromBase64String(Assert.Single(hasher.Verified))[..9]);
    }

    private sealed class CountingHasher(IPasswordHasher<Account> hasher) : IPasswordHasher<Account>
    {
        public List<string> Verified { get; } = [];

        public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified.Add(hashedPassword);
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
