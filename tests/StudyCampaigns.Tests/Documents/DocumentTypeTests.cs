using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;

namespace StudyCampaigns.Tests.Documents;

public sealed class DocumentTypeTests
{
    /// <summary>HD 05-HD/VPTW of 27/5/2026 brought "Kính trình" (docs/domain.md 1.1); a document keeps the label of its day.</summary>
    [Theory]
    [InlineData("TO-TRINH", "2026-05-26", "Kính gửi")]
    [InlineData("TO-TRINH", "2026-05-27", "Kính trình")]
    [InlineData("CONG-VAN", "2023-06-20", "Kính gửi")]
    [InlineData("CONG-VAN", "2026-11-22", "Kính gửi")]
    [InlineData("KE-HOACH", "2026-11-22", null)]
    public async Task AddresseeLabelOn_DayOfTheDocument_IsTheLabelOfItsGuide(string code, string day, string? label)
    {
        await using var database = await TestDatabase.CreateAsync();
        await TestTree.PlantAsync(database);
        await using var db = database.NewContext();

        var type = await db.DocumentTypes.FirstAsync(row => row.Code == code);

        Assert.Equal(label, type.AddresseeLabelOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
