using Microsoft.AspNetCore.Http;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Tests.Pages.Shared;

public sealed class PagerModelTests
{
    [Theory]
    [InlineData("", "/plans?p=3")]
    [InlineData("?p=2", "/plans?p=3")]
    [InlineData("?P=2&state=Issued", "/plans?state=Issued&p=3")]
    [InlineData("?state=Issued&state=Draft&q=k%C3%AA+1%2C2&p=2", "/plans?state=Issued&state=Draft&q=k%C3%AA%201,2&p=3")]
    public void LinkTo_Filters_KeepsEachOfTheirValues(string query, string link)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/plans", new QueryString(query));

        Assert.Equal(Uri.UnescapeDataString(link), Uri.UnescapeDataString(new PagerModel(2, 500, "kế hoạch", request).LinkTo(3)));
    }
}
