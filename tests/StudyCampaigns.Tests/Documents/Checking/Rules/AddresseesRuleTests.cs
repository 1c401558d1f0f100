using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class AddresseesRuleTests
{
    [Fact]
    public void Check_LetterWithPlanWithout_FindsNothing()
    {
        Assert.Empty(Find<AddresseesRule>(Letter()));
        Assert.Empty(Find<AddresseesRule>(Plan()));
    }

    [Fact]
    public void QuickFix_PlanWithAddressees_DropsThem()
    {
        var plan = Plan();

        Assert.Null(Fixed<AddresseesRule>(plan with { Content = plan.Content with { Addressees = "Đảng ủy các phường" } }).Content.Addressees);
    }

    [Fact]
    public void Check_TypedIntoTheText_IsFound()
    {
        Assert.Single(Find<AddresseesRule>(Plan().Preamble("Kính gửi: Đảng ủy các phường\n\nThực hiện nhiệm vụ:")));
        Assert.Single(Find<AddresseesRule>(Letter().Preamble("**Kính gửi**: Đảng ủy các phường\n\nĐề nghị các đơn vị báo cáo.")));
    }
}
