namespace StudyCampaigns.Tests.Pages.Registers;

/// <summary>Pages of the committee's book of plans in the present term.</summary>
public abstract class RegisterTests : PageTests
{
    protected const string Book = "/numbers/QU-T/2020-2025/KH";

    protected static readonly DateOnly Today = new(2023, 6, 20);

    protected TestTree.Unit Committee => Tree.Committee;
}
