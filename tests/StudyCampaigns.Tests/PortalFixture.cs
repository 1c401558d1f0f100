using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;
using StudyCampaigns.Tests.Data;

namespace StudyCampaigns.Tests;

/// <summary>The portal itself, over HTTP, on a migrated database with <see cref="TestTree"/>.</summary>
public sealed class PortalFixture : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> factory;

    private PortalFixture(TestDatabase database, TestTree tree, CommandCounter commands, WebApplicationFactory<Program> factory)
    {
        Database = database;
        Tree = tree;
        Commands = commands;
        this.factory = factory;
    }

    public TestDatabase Database { get; }

    public TestTree Tree { get; }

    public CommandCounter Commands { get; }

    public IServiceProvider Services => factory.Services;

    /// <param name="settings">Settings that differ from what most tests need.</param>
    public static async Task<PortalFixture> StartAsync(params (string Name, string Value)[] settings) =>
        await StartOnAsync(await TestDatabase.CreateAsync(), settings);

    /// <param name="services">What a test puts in the place of the portal's own.</param>
    public static async Task<PortalFixture> StartWithAsync(Action<IServiceCollection> services) =>
        await StartOnAsync(await TestDatabase.CreateAsync(), [], services);

    /// <param name="database">Migrated, with nothing planted; the portal's own from then on.</param>
    public static async Task<PortalFixture> StartOnAsync(TestDatabase database, params (string Name, string Value)[] settings) =>
        await StartOnAsync(database, settings, _ => { });

    private static async Task<PortalFixture> StartOnAsync(
        TestDatabase database, (string Name, string Value)[] settings, Action<IServiceCollection> services)
    {
        var tree = await TestTree.PlantAsync(database);
        var commands = new CommandCounter();
        var factory = StartPortal(database, commands, settings).WithWebHostBuilder(host => host.ConfigureServices(services));
        return new PortalFixture(database, tree, commands, factory);
    }

    /// <summary>Another portal on the same database: a second instance, or this one after a restart.</summary>
    public WebApplicationFactory<Program> StartSecond() => StartPortal(Database, new CommandCounter(), []);

    /// <summary>A browser without scripts that nobody has signed in; it does not follow redirects.</summary>
    /// <param name="keepsCookies">False for a request that brings its own.</param>
    public PortalClient SignedOut(string address = "http://localhost", bool keepsCookies = true) =>
        new(factory.CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            BaseAddress = new Uri(address),
            HandleCookies = keepsCookies,
        }));

    /// <param name="userName">An account of <see cref="TestTree"/>.</param>
    public async Task<PortalClient> SignInAsync(string userName)
    {
        var client = SignedOut();
        var answer = await client.PostFormAsync("/account/sign-in", new()
        {
            ["Input.UserName"] = userName,
            ["Input.Password"] = TestTree.Password,
        });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>How many SQL commands a piece of work sent.</summary>
    public async Task<int> CountCommandsAsync(Func<Task> work)
    {
        Commands.Reset();
        await work();
        return Commands.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static WebApplicationFactory<Program> StartPortal(
        TestDatabase database, CommandCounter commands, (string Name, string Value)[] settings) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Database:Provider", $"{database.Provider}");
            host.UseSetting("Database:ConnectionString", database.ConnectionString);
            host.UseSetting("Portal:Https", "false");
            host.UseSetting("Demonstration:Load", "false");
            host.UseSetting("Logs:Folder", "");

            // Tests sign in again and again from the one address they have, fail on purpose, and try at once what may not collide; a test of the
            // limits sets its own.
            foreach (var work in new[] { "SignIn", "Password" })
            {
                host.UseSetting($"Limits:{work}:Burst", "100000");
                host.UseSetting($"Limits:{work}:AtOnce", "1000");
                host.UseSetting($"Limits:{work}:Waiting", "1000");
            }

            foreach (var (name, value) in settings)
            {
                host.UseSetting(name, value);
            }

            host.ConfigureServices(services =>
            {
                services.AddTransient<IStartupFilter, ConnectionOfATest>();

                // A job that writes when it likes would count among a page's commands; it has tests of its own.
                services.Remove(services.Single(service => service.ImplementationType == typeof(OpenMonthJob)));
                services.RemoveAll<TimeProvider>();
                services.AddSingleton<TimeProvider>(database.Clock);
                services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(commands));
                services.ConfigureDbContext<SqlServerAppDbContext>(options => options.LimitBatches().AddInterceptors(commands));
            });
        });
}
