namespace StudyCampaigns.Tests.Pages.OddInput;

/// <summary>One portal for all tests of odd requests.</summary>
[CollectionDefinition(Name)]
public sealed class OddInputCollection : ICollectionFixture<OddPortal>
{
    public const string Name = "odd input";
}
