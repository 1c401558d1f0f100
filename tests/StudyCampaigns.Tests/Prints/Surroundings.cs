using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Tests.Prints;

/// <summary>Everything around a document that its print takes from elsewhere.</summary>
internal static class Surroundings
{
    /// <summary>Names, letterheads, places, heading style, signers, symbols, types, the campaign with its directive and themes: all are others.</summary>
    public static async Task ChangeAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        await db.Organizations.ExecuteUpdateAsync(row => row
            .SetProperty(one => one.Name, one => "Khác " + one.Code)
            .SetProperty(one => one.ShortName, "Khác")
            .SetProperty(one => one.Letterhead, "CẤP ỦY KHÁC")
            .SetProperty(one => one.BodyLetterhead, "ĐẢNG BỘ KHÁC")
            .SetProperty(one => one.Place, "Nơi Khác")
            .SetProperty(one => one.OwnSymbol, "KHAC")
            .SetProperty(one => one.HeadingStyle, HeadingStyle.Dash)
            .SetProperty(one => one.SignerPosition, "CHỨC VỤ KHÁC")
            .SetProperty(one => one.SignerName, "Người Khác"));
        await db.OrganizationTypes.ExecuteUpdateAsync(row => row
            .SetProperty(one => one.Symbol, "KC")
            .SetProperty(one => one.IssuingBody, "Ban Khác")
            .SetProperty(one => one.SigningAuthority, "T/M BAN KHÁC"));
        await db.DocumentTypes.ExecuteUpdateAsync(row => row
            .SetProperty(one => one.Name, "Loại khác")
            .SetProperty(one => one.Symbol, "XX")
            .SetProperty(one => one.PrintsName, one => !one.PrintsName)
            .SetProperty(one => one.AddresseeLabel, "Kính khác")
            .SetProperty(one => one.EarlierAddresseeLabel, "Kính khác")
            .SetProperty(one => one.LeftPosition, "THƯ KÝ KHÁC")
            .SetProperty(one => one.RightPosition, "CHỦ TRÌ KHÁC"));
        await db.Campaigns.ExecuteUpdateAsync(row => row
            .SetProperty(one => one.Name, "Đợt khác")
            .SetProperty(one => one.ShortName, "Đợt khác"));
        await db.Directives.ExecuteUpdateAsync(row => row
            .SetProperty(one => one.Issuer, "Cơ quan khác")
            .SetProperty(one => one.TypeName, "Chỉ thị khác"));
    }

    /// <summary>The text behind the documents, as a later way of storing it would change it.</summary>
    public static async Task ChangeTextsAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        await db.Documents.ExecuteUpdateAsync(row => row
            .SetProperty(one => one.Preamble, "Lời khác.")
            .SetProperty(one => one.Recipients, "Nơi khác")
            .SetProperty(one => one.Addressees, "Người khác")
            .SetProperty(one => one.SignerName, "Người Khác"));
        await db.Set<StudyCampaigns.Documents.DocumentSection>().ExecuteUpdateAsync(row => row
            .SetProperty(one => one.Heading, "MỤC KHÁC")
            .SetProperty(one => one.Body, "Nội dung khác."));
        await db.Set<StudyCampaigns.Documents.DocumentTask>().ExecuteUpdateAsync(row => row.SetProperty(one => one.Content, "Việc khác"));
    }
}
