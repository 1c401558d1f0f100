using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using StudyCampaigns.Web.Pages.Binding;

namespace StudyCampaigns.Tests.Pages.OddInput;

/// <summary>Requests that are odd as a whole: a method no page has, a body that is no form, too large, cut off.</summary>
[Collection(OddInputCollection.Name)]
public sealed class OddRequestTests(OddPortal portal)
{
    private const string Expired = "Biểu mẫu đã hết hạn";
    private const string NotRead = "Không đọc được biểu mẫu";

    [Fact]
    public async Task EveryPage_MethodItDoesNotHave_Answers405WithWhatItHas()
    {
        var logged = portal.Log.Errors.Count;
        foreach (var page in portal.Pages)
        {
            var (address, user) = page.Known[0];
            foreach (var method in new[] { "POST", "PUT", "DELETE", "PATCH", "TRACE", "KHONG-CO" }.Except(page.Page.PostHandlers.Count > 0 ? ["POST"] : []))
            {
                var answer = await portal.SendAsync(new HttpRequestMessage(new HttpMethod(method), portal.At(address)), user);

                Assert.Equal((method, address, HttpStatusCode.MethodNotAllowed), (method, address, answer.StatusCode));
                Assert.Equal(page.Page.PostHandlers.Count > 0, answer.Content.Headers.Allow.Contains("POST"));
                Assert.Equal(page.Page.HasGet, answer.Content.Headers.Allow.Contains("HEAD"));
            }
        }

        Assert.Equal([], portal.Log.Errors.Skip(logged));
    }

    [Fact]
    public async Task EveryPage_Options_IsAnsweredByTheFramework()
    {
        foreach (var (address, user) in portal.Pages.Select(page => page.Known[0]))
        {
            Assert.Equal(HttpStatusCode.OK, (await portal.SendAsync(new HttpRequestMessage(HttpMethod.Options, portal.At(address)), user)).StatusCode);
        }
    }

    [Fact]
    public async Task EveryPage_Head_AnswersAsGet()
    {
        foreach (var page in portal.Pages.Where(page => page.Page.HasGet))
        {
            var (address, user) = page.Known[0];
            var get = await portal.SendAsync(new HttpRequestMessage(HttpMethod.Get, portal.At(address)), user);
            var head = await portal.SendAsync(new HttpRequestMessage(HttpMethod.Head, portal.At(address)), user);

            Assert.Equal((address, get.StatusCode), (address, head.StatusCode));
        }
    }

    [Fact]
    public async Task Post_PageThatIsOnlyRead_SaysItInVietnameseAndLeadsBack()
    {
        var answer = await portal.SendAsync(new HttpRequestMessage(HttpMethod.Post, portal.At("/campaigns")), "officer");

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Equal("Trang này không nhận việc đó", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["/campaigns", "/"], page.QuerySelectorAll("main .actions a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Post_HandlerThatIsNotThere_IsNotFoundOrThePlainOne()
    {
        foreach (var page in portal.Pages.Where(page => page.Page.PostHandlers.Count > 0))
        {
            var (address, user) = page.Known[0];
            var target = $"{address}{(address.Contains('?') ? '&' : '?')}handler=KhongCo";
            var answer = await portal.SendAsync(new HttpRequestMessage(HttpMethod.Post, portal.At(target)), user);

            // The plain one asks for its token first; the page of errors asks for none.
            var expected = page.Template == "/error" ? HttpStatusCode.OK
                : page.Page.PostHandlers.Contains("") ? HttpStatusCode.BadRequest
                : HttpStatusCode.NotFound;
            Assert.Equal((target, expected), (target, answer.StatusCode));
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task EveryForm_BodyThatIsNoForm_IsRefusedWithAPageThatSaysWhy(string kind, string heading)
    {
        var logged = portal.Log.Errors.Count;
        foreach (var form in await portal.FormsAsync())
        {
            var request = new HttpRequestMessage(HttpMethod.Post, portal.At(form.Target)) { Content = BodyOf(kind, form) };
            var answer = await portal.SendAsync(request, form.User);

            Assert.Equal((form.Target, HttpStatusCode.BadRequest), (form.Target, answer.StatusCode));
            var page = await PortalClient.ReadHtmlAsync(answer);
            Assert.Equal((form.Target, heading), (form.Target, page.QuerySelector("h1")!.TextContent));
        }

        Assert.Equal([], portal.Log.Errors.Skip(logged));
    }

    public static TheoryData<string, string> Bodies() => new()
    {
        { "nothing", Expired },
        { "form without its token", Expired },
        { "token of nobody", Expired },
        { "json", Expired },
        { "text", Expired },
        { "ten thousand fields", NotRead },
        { "very long name", NotRead },
        { "multipart without boundary", NotRead },
        { "multipart cut off", NotRead },
        { "unknown character set", Expired },
    };

    [Fact]
    public async Task EveryForm_BodyLargerThanAllowed_Answers413()
    {
        foreach (var form in await portal.FormsAsync())
        {
            var status = await StatusOfAsync(
                $"POST {form.Target} HTTP/1.1\r\nHost: {portal.Address.Authority}\r\nCookie: {portal.CookiesOf(form.User)}\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000000\r\n\r\n");

            Assert.Equal((form.Target, 413), (form.Target, status));
        }
    }

    [Fact]
    public async Task Directive_FileLargerThanAllowed_SaysItInVietnameseAndLeadsBack()
    {
        var form = (await portal.FormsAsync()).Single(form => form.Page.Template == "/directives/create");
        var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[41 * 1024 * 1024]), "Input.File", "van-ban.pdf" } };

        var answer = await portal.SendAsync(new HttpRequestMessage(HttpMethod.Post, portal.At(form.Target)) { Content = content }, form.User);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Equal("Nội dung gửi lên quá lớn", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("/directives/create", page.QuerySelectorAll("main .actions a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task EveryForm_TooManyRows_AreRefusedAtTheForm()
    {
        var metadata = portal.Services.GetRequiredService<IModelMetadataProvider>();
        var tried = new List<string>();
        foreach (var form in await portal.FormsAsync())
        {
            foreach (var list in form.Page.FormParameters(metadata, form.Handler).Where(field => field.Name.Contains("[0]")).DistinctBy(field => field.Name.Split('[')[0]))
            {
                var rows = string.Join('&', Enumerable.Range(0, RowsBinder.MaximumRows + 1).Select(at => $"{Uri.EscapeDataString(list.Name.Replace("[0]", $"[{at}]"))}=1"));
                var answer = await portal.SendAsync(form.With(portal, list.Name, rows), form.User);

                Assert.Equal((form.Target, list.Name, HttpStatusCode.BadRequest), (form.Target, list.Name, answer.StatusCode));
                if (form.Handler != "Autosave")
                {
                    var page = await PortalClient.ReadHtmlAsync(answer);
                    Assert.Equal(RowsBinder.Sentence, page.QuerySelector(".validation-summary-errors")!.TextContent.Trim());
                    Assert.NotNull(page.QuerySelector("main form[method=post]"));
                }

                tried.Add(list.Name);
            }
        }

        Assert.Superset(new HashSet<string> { "Input.Rows[0].MemberId", "Input.Tasks[0].Id", "Input.OrganizationIds[0]" }, tried.ToHashSet());
    }

    [Fact]
    public async Task EveryForm_LongestListThatIsAllowed_IsNoFailure()
    {
        var form = (await portal.FormsAsync()).Single(form => form.Page.Template == "/plans/{id:int}/cascade");
        var rows = string.Join('&', Enumerable.Range(0, RowsBinder.MaximumRows).Select(at => $"Input.OrganizationIds={1_000_000 + at}"));

        var answer = await portal.SendAsync(form.With(portal, "Input.OrganizationIds", rows), form.User);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/papers?q=kế hoạch", "/papers?q=k%E1%BA%BF%20ho%E1%BA%A1ch")]
    [InlineData("/papers?q=\uFFFE👍", "/papers?q=%F0%9F%91%8D")]
    [InlineData("/papers?q=k%E1%BA%BF", "/papers?q=k%E1%BA%BF")]
    public async Task SignIn_AddressToReturnToWithOtherLetters_LeadsThere(string asked, string address)
    {
        var form = (await portal.FormsAsync()).Single(form => form.Page.Template == "/account/sign-in");
        var fields = form.Fields.Where(pair => pair.Name == OddForm.Token).Select(pair => $"{pair.Name}={pair.Value}")
            .Append("Input.UserName=officer").Append($"Input.Password={Uri.EscapeDataString(TestTree.Password)}");
        var request = new HttpRequestMessage(HttpMethod.Post, portal.At($"/account/sign-in?returnUrl={Uri.EscapeDataString(asked)}"))
        {
            Content = OddForm.Encoded(string.Join('&', fields)),
        };

        var answer = await portal.SendAsync(request, OddPortal.Nobody);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("phien=khong-co; chong-gia-mao=%FF; thong-bao=abc; =; a")]
    [InlineData("phien=; phien=\uFFFD; thong-bao=chunks-99999; thong-baoC1=x; phienC1=y")]
    public async Task Get_CookiesThatAreNone_LeadsToSignIn(string cookies)
    {
        var status = await StatusOfAsync($"GET / HTTP/1.1\r\nHost: {portal.Address.Authority}\r\nConnection: close\r\nCookie: {cookies}\r\n\r\n");

        Assert.Equal(302, status);
    }

    private static HttpContent? BodyOf(string kind, OddForm form)
    {
        var fields = string.Join('&', form.Fields.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={pair.Value}"));
        return kind switch
        {
            "nothing" => null,
            "form without its token" => OddForm.Encoded(string.Join('&', fields.Split('&').Where(pair => !pair.StartsWith(OddForm.Token)))),
            "token of nobody" => OddForm.Encoded(string.Join('&', fields.Split('&').Where(pair => !pair.StartsWith(OddForm.Token)).Append($"{OddForm.Token}=CfDJ8%EF%BF%BE"))),
            "json" => new StringContent("{\"Input\":{\"Version\":1}}", Encoding.UTF8, "application/json"),
            "text" => new StringContent(fields, Encoding.UTF8, "text/plain"),
            "ten thousand fields" => OddForm.Encoded(fields + string.Concat(Enumerable.Range(0, 10_000).Select(at => $"&a{at}=1"))),
            "very long name" => OddForm.Encoded($"{fields}&{new string('a', 3000)}=1"),
            "multipart without boundary" => Content("multipart/form-data", fields),
            "multipart cut off" => Content("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Input.Version\"\r\n\r\nabc"),
            "unknown character set" => Content("application/x-www-form-urlencoded; charset=khong-co", "a=%FF"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static ByteArrayContent Content(string type, string body) =>
        new(Encoding.ASCII.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    /// <summary>For what no client of .NET would send.</summary>
    private async Task<int> StatusOfAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(portal.Address.Host, portal.Address.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream);
        return int.Parse((await reader.ReadLineAsync())!.Split(' ')[1]);
    }
}
