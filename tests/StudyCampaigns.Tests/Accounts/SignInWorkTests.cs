using System.Net;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Tests.Accounts;

public sealed class SignInWorkTests
{
    /// <summary>
    /// Hashing is what takes the time, and a write to the disk what takes the rest: whether an account is there must not show in how long
    /// the answer takes.
    /// </summary>
    [Theory]
    [InlineData("nobody")]
    [InlineData("officer")]
    [InlineData("ward-a")]
    [InlineData("ward-b")]
    public async Task Refused_UnknownWrongDisabledLocked_HashesOnePasswordAtFullCostAndWritesAlike(string userName)
    {
        var hasher = new CountingHasher();
        await using var portal = await hasher.StartPortalAsync();
        await using (var change = portal.Database.NewContext())
        {
            await change.Users.Where(row => row.UserName == "ward-a").ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDisabled, true));
            await change.Users.Where(row => row.UserName == "ward-b").ExecuteUpdateAsync(set => set.SetProperty(row => row.LockoutEnd, DateTimeOffset.MaxValue));
        }

        // The first request of a portal writes the keys of its cookies.
        await portal.SignedOut().GetHtmlAsync("/account/sign-in");
        portal.Commands.Reset();

        var answer = await portal.SignedOut().PostFormAsync(
            "/account/sign-in", new() { ["Input.UserName"] = userName, ["Input.Password"] = "SinhHoat#2024" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["INSERT", "UPDATE"], portal.Commands.Commands.Select(command => command.Split(' ')[0]).Where(word => word != "SELECT").Order());

        // The first numbers of a hash say how it was made: format, function, iterations.
        var usual = Convert.FromBase64String(hasher.HashPassword(null!, "x"))[..9];
        Assert.Equal(usual, Convert.FromBase64String(Assert.Single(hasher.Verified))[..9]);
    }
}
