using System.Net;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StudyCampaigns.Tests.Pages;

/// <summary>What an address names is what its page acts on: a field of a form with the same name changes nothing.</summary>
public sealed class RouteValueTests : PageTests
{
    [Fact]
    public async Task EveryPage_ValueOfItsAddress_IsTakenFromTheAddress()
    {
        var wrong = new List<string>();
        foreach (var page in await PortalPages.ListAsync(Portal))
        {
            var named = page.Template.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}').Split(':', '.')[0].TrimEnd('}', '?')).ToList();
            var bound = page.Descriptor.BoundProperties
                .Concat(page.Descriptor.HandlerMethods.SelectMany(handler => handler.Parameters))
                .Select(item => (Name: item.BindingInfo?.BinderModelName ?? item.Name, item.BindingInfo?.BindingSource));
            wrong.AddRange(bound
                .Where(item => named.Contains(item.Name, StringComparer.OrdinalIgnoreCase) && item.BindingSource != BindingSource.Path)
                .Select(item => $"{page.Template} takes {item.Name} from anywhere"));
        }

        Assert.Equal([], wrong.Distinct());
    }

    [Fact]
    public async Task Post_FormNamesAnother_ActsOnThatOfTheAddress()
    {
        var mine = await Plans.DraftedAsync("officer", Tree.Committee);
        var other = await Plans.DraftedAsync("officer", Tree.Committee);

        var answer = await (await SignInAsync("officer")).PostFormAsync(
            $"/papers/{mine}/edit", new() { ["Input.Subject"] = "Về việc của địa chỉ", ["Id"] = $"{other}" }, $"/papers/{mine}/edit");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Về việc của địa chỉ", (await Plans.FindAsync(mine)).Subject);
        Assert.NotEqual("Về việc của địa chỉ", (await Plans.FindAsync(other)).Subject);
    }
}
