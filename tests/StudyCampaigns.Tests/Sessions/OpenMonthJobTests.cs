using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

public sealed class OpenMonthJobTests
{
    [Fact]
    public async Task Start_MonthNotOpened_OpensTheCurrentMonth()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await using var services = new ServiceCollection()
            .AddScoped<AppDbContext>(_ => setting.Database.NewContext())
            .AddScoped(provider => setting.NewOpenMonth(provider.GetRequiredService<AppDbContext>(), new DateOnly(2023, 6, 1)))
            .BuildServiceProvider();
        using var job = new OpenMonthJob(
            services.GetRequiredService<IServiceScopeFactory>(), setting.Database.Clock, NullLogger<OpenMonthJob>.Instance);

        await job.StartAsync(CancellationToken.None);
        var rows = 0;
        for (var attempt = 0; attempt < 100 && rows < 9; attempt++)
        {
            await Task.Delay(50);
            rows = await setting.InAsync(db => db.SessionDuties.CountAsync());
        }

        await job.StopAsync(CancellationToken.None);
        Assert.Equal(9, rows);
    }
}
