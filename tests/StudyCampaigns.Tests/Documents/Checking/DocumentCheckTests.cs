using StudyCampaigns.Documents.Checking;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Tests.Documents.Checking;

public sealed class DocumentCheckTests
{
    [Fact]
    public void Run_DocumentsAsTheyShouldBe_FindsNothing()
    {
        Assert.Equal([], CheckedDocuments.Check.Run(CheckedDocuments.Plan()).Select(row => row.Sentence));
        Assert.Equal([], CheckedDocuments.Check.Run(CheckedDocuments.Letter()).Select(row => row.Sentence));
        Assert.Equal([], CheckedDocuments.Check.Run(CheckedDocuments.OfCell()).Select(row => row.Sentence));
        Assert.Equal([], CheckedDocuments.Check.Run(CheckedDocuments.Plan() with { Date = CheckedDocuments.Under05 }).Select(row => row.Sentence));
    }

    [Fact]
    public void Run_SeveralFindings_FaultsFirstInTheOrderOfReadingEachWithAKeyOfItsOwn()
    {
        var document = CheckedDocuments.Plan()
            .Preamble("Thực  hiện nhiệm vụ từ ngày 5/4/2023 đến ngày 7/4/2023:")
            .Section("mục đích", "Nội dung …");

        var found = CheckedDocuments.Check.Run(document);

        Assert.Equal(
            ["date-form:Preamble:0", "date-form:Preamble:1", "placeholder:Sections[0].Body:0", "citation:Sections[1].Body:0"],
            found.Where(row => row.Severity == Severity.Error).Select(row => row.Key));
        Assert.Equal(found.OrderBy(row => row.Severity).Select(row => row.Key), found.Select(row => row.Key));
        Assert.Equal(found.Count, found.Select(row => row.Key).Distinct().Count());
    }

    [Fact]
    public void Rules_EachClass_HasACodeOfItsOwnAndSaysSomethingUnderBothGuides()
    {
        var rules = DocumentCheck.Rules;

        Assert.True(rules.Count > 30);
        Assert.Equal(rules.Count, rules.Select(rule => rule.Code).Distinct().Count());
        foreach (var rule in rules)
        {
            foreach (var day in new[] { CheckedDocuments.Before2026, CheckedDocuments.Under05 })
            {
                var text = CheckedDocuments.Check.TextOf(rule, day);
                Assert.False(string.IsNullOrWhiteSpace(text.Statement) || string.IsNullOrWhiteSpace(text.Source), rule.Code);
            }
        }
    }

    [Fact]
    public void DocumentRules_EachRow_BelongsToARuleThatHasNoTextOfItsOwn()
    {
        var data = DocumentRules.Load(Path.Combine(SeedFiles.Reference, "document-rules.json"));

        Assert.Equal(
            DocumentCheck.Rules.Where(rule => rule.Text is null).Select(rule => rule.Code).Order(),
            data.Rules.Select(row => row.Code).Distinct().Order());
        Assert.All(data.Rules, row => Assert.NotEmpty(row.Basis));
    }

    [Theory]
    [InlineData(2026, 5, 26, "36-HD/VPTW")]
    [InlineData(2026, 5, 27, "05-HD/VPTW")]
    public void TextOf_RuleOfTheGuide_CitesTheOneOfTheDay(int year, int month, int day, string guide)
    {
        var rule = DocumentCheck.Rules.Single(row => row.Code == "date-form");

        Assert.Contains(guide, CheckedDocuments.Check.TextOf(rule, new DateOnly(year, month, day)).Source);
    }

    [Fact]
    public void Rules_EachClass_HasTestsOfItsOwn()
    {
        var tested = typeof(DocumentCheckTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        Assert.Equal([], DocumentCheck.Rules.Select(rule => rule.GetType().Name + "Tests").Where(name => !tested.Contains(name)));
    }
}
