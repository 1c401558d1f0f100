using StudyCampaigns.Tests.Documents;
using StudyCampaigns.Tests.Plans;
using StudyCampaigns.Tests.Registers;

namespace StudyCampaigns.Tests.Pages;

/// <summary>A portal for each test, and the steps that take documents and books to where the test begins.</summary>
public abstract class PageTests : IAsyncLifetime
{
    protected PortalFixture Portal { get; private set; } = null!;

    protected TestTree Tree => Portal.Tree;

    protected DocumentSteps Documents { get; private set; } = null!;

    protected PlanSteps Plans { get; private set; } = null!;

    protected RegisterSteps Numbers { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await PortalFixture.StartAsync();
        Documents = new DocumentSteps(Portal.Database, Tree);
        Plans = new PlanSteps(Portal.Database, Tree);
        Numbers = new RegisterSteps(Portal.Database, Tree);
    }

    public async ValueTask DisposeAsync() => await Portal.DisposeAsync();

    protected Task<PortalClient> SignInAsync(string userName) => Portal.SignInAsync(userName);
}
