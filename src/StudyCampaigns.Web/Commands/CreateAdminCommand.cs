using System.CommandLine;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Seeding;
using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Web.Commands;

/// <summary>Makes an administrator, the first one above all: outside the demonstration there is no account and no default password.</summary>
internal static class CreateAdminCommand
{
    private static readonly Option<string> UserName = new("--user-name") { Description = "Tên đăng nhập; không có thì hỏi." };
    private static readonly Option<string> DisplayName = new("--display-name") { Description = "Tên hiển thị; mặc định \"Quản trị hệ thống\"." };
    private static readonly Option<string> Code = new("--organization-code") { Description = "Mã tổ chức cao nhất, khi chưa có tổ chức nào." };
    private static readonly Option<string> Name = new("--organization-name") { Description = "Tên tổ chức cao nhất, khi chưa có tổ chức nào." };
    private static readonly Option<string> Type = new("--organization-type") { Description = "Loại tổ chức cao nhất, khi chưa có tổ chức nào." };

    public static Command Create(string[] settings, Terminal terminal)
    {
        var command = new Command(
            "create-admin",
            "Tạo tài khoản quản trị; mật khẩu được hỏi hai lần, hoặc đọc từ đầu vào chuẩn khi chạy không có người.")
        {
            UserName, DisplayName, Code, Name, Type,
        };
        command.SetAction((parsed, ct) => CommandServices.RunAsync(settings, services => CreateAsync(services, parsed, terminal, ct)));
        return command;
    }

    private static async Task<int> CreateAsync(IServiceProvider services, ParseResult parsed, Terminal terminal, CancellationToken ct)
    {
        await services.GetRequiredService<DatabaseStart>().PrepareAsync(ct);
        await ReferenceSeed.LoadAsync(services.GetRequiredService<AppDbContext>(), SeedFiles.Reference, ct);
        await DemonstrationClock.StartAsync(services, ct);
        var userName = parsed.GetValue(UserName) ?? await terminal.AskAsync("Tên đăng nhập:");
        var password = await terminal.AskHiddenAsync("Mật khẩu:");
        if (terminal.IsInteractive && password != await terminal.AskHiddenAsync("Nhập lại mật khẩu:"))
        {
            return await terminal.RefusedAsync("Hai lần nhập mật khẩu không giống nhau; chưa tạo tài khoản.");
        }

        var organization = parsed.GetValue(Code) is { } code
            ? new CreateAdministrator.FirstOrganization(code, parsed.GetValue(Name) ?? "", parsed.GetValue(Type) ?? "")
            : null;
        var result = await services.GetRequiredService<CreateAdministrator>()
            .HandleAsync(new(userName, parsed.GetValue(DisplayName), password, organization), ct);
        return result.Refusal is { } refusal
            ? await terminal.RefusedAsync(refusal.Sentence)
            : await terminal.DoneAsync($"Đã tạo tài khoản quản trị \"{userName}\" tại {result.Value}.");
    }
}
