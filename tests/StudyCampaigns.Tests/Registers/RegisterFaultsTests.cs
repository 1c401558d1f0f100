using StudyCampaigns.Registers;

namespace StudyCampaigns.Tests.Registers;

public sealed class RegisterFaultsTests
{
    [Fact]
    public void Find_BookInOrder_IsClean()
    {
        var faults = RegisterFaults.Find(2, 5, [Line(3, 1), new(4, null, null), Line(5, 1, "khác")]);

        Assert.False(faults.Any);
    }

    [Fact]
    public void Find_MissingLines_AreGapsOnlyAboveWhatWasTakenOver()
    {
        var faults = RegisterFaults.Find(3, 12, [Line(1, 1), Line(6, 2), Line(7, 3), Line(9, 4)]);

        Assert.Equal([new(4, 5), new(8, 8), new(10, 12)], faults.Gaps);
    }

    [Fact]
    public void Find_EmptyBook_HasNoGapUpToTheTakenOverNumber()
    {
        Assert.False(RegisterFaults.Find(0, 0, []).Any);
        Assert.False(RegisterFaults.Find(51, 51, []).Any);
        Assert.Equal([new(52, 53)], RegisterFaults.Find(51, 53, []).Gaps);
    }

    [Fact]
    public void Find_DateBeforeThatOfALowerNumber_IsAStepBack()
    {
        var faults = RegisterFaults.Find(0, 4, [Line(4, 12), Line(1, 10), Line(2, 9), new(3, null, null)]);

        var step = Assert.Single(faults.StepsBack);
        Assert.Equal((2, 9, 1, 10), (step.Number, step.IssuedOn.Day, step.Before, step.BeforeIssuedOn.Day));
    }

    [Fact]
    public void Find_SameDateAndSubjectUnderTwoNumbers_IsADouble()
    {
        var faults = RegisterFaults.Find(0, 3, [Line(1, 10, "một"), Line(2, 10, "hai"), Line(3, 10, "một")]);

        Assert.Equal((1, 3), (Assert.Single(faults.Doubles).First, faults.Doubles[0].Second));
    }

    private static RegisterFaults.Line Line(int number, int day, string? subject = null) => new(number, new DateOnly(2023, 6, day), subject ?? $"{number}");
}
