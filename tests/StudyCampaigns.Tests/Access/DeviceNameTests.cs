using StudyCampaigns.Accounts;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Tests.Access;

public sealed class DeviceNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36", "Chrome trên Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0", "Edge trên Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/109.0.0 Chrome/103.0 Safari/537.36", "Cốc Cốc trên Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Mobile/15E148 Safari/604.1", "Safari trên iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 13; SM-A146P) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0 Mobile Safari/537.36", "Samsung Internet trên Android")]
    [InlineData("curl/8.0", "Trình duyệt khác")]
    [InlineData("", "Trình duyệt khác")]
    public void Of_UserAgent_IsWhatItsOwnerKnows(string userAgent, string expected)
    {
        Assert.Equal(expected, DeviceName.Of(userAgent));
        Assert.InRange(expected.Length, 1, AccountSession.DeviceLength);
    }
}
