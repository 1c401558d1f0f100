using System.Net;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Tests.Pages.OddInput;

/// <summary>What a field takes must open again on every page, and on document.</summary>
public sealed class OddTextStoredTests : IAsyncLifetime
{
    /// <summary>Letters that nothing prints, and letters that mean something to a machine.</summary>
    private static readonly string[] Texts =
    [
        "Kế\uFFFEhoạch\u0001\u202E 👩‍👧 \uE000\u0378\uFFFD\u200B\u00AD ﷽ \U00020000 e\u0301\u0301\u0301\u0301\v2",
        "**đậm* <b>&amp;\"'`{0}%_[x](y)\\ #1 @{Model} $x$ <!-- \u2028- dòng\t|\u0008|",
    ];

    private readonly OddPortal portal = new() { KeepsWhatIsWritten = true };

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task EveryForm_OddTextInEveryField_IsStoredAndOpens()
    {
        var metadata = portal.Services.GetRequiredService<IModelMetadataProvider>();
        var taken = new List<string>();
        var refused = new List<string>();
        foreach (var page in portal.Pages.Where(page => page.Template is not ("/error" or "/account/sign-in" or "/account/sign-out")))
        {
            foreach (var handler in page.HandlerNames("Post"))
            {
                if (await OddForm.FindAsync(portal, page, handler) is { } form && TextsOf(form, metadata) is { Count: > 0 } texts)
                {
                    var body = string.Join('&', form.Fields.Select((pair, at) =>
                        $"{Uri.EscapeDataString(pair.Name)}={(texts.Contains(pair.Name) ? Uri.EscapeDataString(Texts[at % 2]) : pair.Value)}"));
                    var answer = await portal.SendAsync(form.Send(portal, body), form.User);

                    Assert.True((int)answer.StatusCode < 500, $"{form.Target} answered {(int)answer.StatusCode}");
                    if (answer.StatusCode == HttpStatusCode.Redirect)
                    {
                        taken.Add($"{page.Template} {handler}");
                    }
                    else
                    {
                        var why = await PortalClient.ReadHtmlAsync(answer);
                        refused.Add($"{form.Target} {(int)answer.StatusCode}: {string.Join(' ', why.QuerySelectorAll(".field-validation-error, .validation-summary-errors, h1").Select(element => element.TextContent.Trim()))}");
                    }
                }
            }
        }

        Assert.True(taken.Count > 15, string.Join('\n', refused));
        foreach (var (address, user) in portal.Pages.Where(page => page.Page.HasGet).SelectMany(page => page.Known))
        {
            var answer = await portal.SendAsync(new HttpRequestMessage(HttpMethod.Get, portal.At(address)), user);

            Assert.True((int)answer.StatusCode < 500, $"{address} answered {(int)answer.StatusCode}");
        }

        Assert.Equal([], portal.Log.Errors);
    }

    /// <summary>Where a person writes freely: no days, no names of accounts.</summary>
    private static IReadOnlyList<string> TextsOf(OddForm form, IModelMetadataProvider metadata) =>
    [
        .. form.Page.FormParameters(metadata, form.Handler)
            .Where(field => field.Type == typeof(string) && form.Shown.Contains(field.Name))
            .Select(field => field.Name)
            .Where(name => !name.EndsWith("On", StringComparison.Ordinal) && !name.EndsWith("UserName", StringComparison.Ordinal)),
    ];
}
