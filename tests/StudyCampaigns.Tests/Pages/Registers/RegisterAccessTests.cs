using System.Net;

namespace StudyCampaigns.Tests.Pages.Registers;

/// <summary>Who opens which address of the books.</summary>
public sealed class RegisterAccessTests : RegisterTests
{
    [Fact]
    public async Task EveryAddress_WithoutThePermission_IsForbidden()
    {
        var admin = await SignInAsync("admin");
        var leader = await SignInAsync("leader");
        await Numbers.ReserveAsync("officer", Committee);
        var line = $"/numbers/{(await Numbers.LineAsync(Committee, 1)).Id}";

        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync("/numbers")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/numbers")).StatusCode);
        foreach (var url in new[] { $"{Book}/reservation", $"{Book}/skip", $"{Book}/entry", $"{Book}/last-number", line })
        {
            Assert.Equal((url, HttpStatusCode.Forbidden), (url, (await leader.GetAsync(url)).StatusCode));
        }
    }

    [Theory]
    [InlineData("ward-a", "/numbers?organization=DU-B")]
    [InlineData("ward-a", "/numbers?organization=QU-T")]
    [InlineData("ward-a", "/numbers/DU-B/2020-2025/KH/reservation")]
    [InlineData("officer", "/numbers/DU-A/2020-2025/KH/entry")]
    [InlineData("officer", "/numbers?term=2025-2030")]
    [InlineData("officer", "/numbers?type=XX")]
    [InlineData("officer", "/numbers/QU-T/2025-2030/KH/skip")]
    [InlineData("officer", "/numbers/QU-T/2020-2025/XX/skip")]
    public async Task Address_OutsideTheSubtreeOrOfNoBook_IsNotFound(string user, string url)
    {
        var client = await SignInAsync(user);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url)).StatusCode);
    }
}
