using StudyCampaigns.Registers;

namespace StudyCampaigns.Tests.Registers;

/// <summary>The rules of a book without a database: what may be written under which number.</summary>
public sealed class DocumentRegisterEntriesTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    private readonly DocumentRegister book = new(1, "2020-2025", "KH", 10);

    [Fact]
    public void Reserve_WithoutNumber_HoldsTheNextAndTheDocumentAfterTakesTheOneBehind()
    {
        var line = book.Reserve(null, "QU", "Văn phòng", null).Value!;

        Assert.Equal(("11-KH/QU", RegisterEntryKind.Reserved, "Văn phòng"), (line.Text, line.Kind, line.Holder));
        Assert.Equal("12-KH/QU", book.TakeNext("QU", "trích yếu", Day).Text);
    }

    [Fact]
    public void Reserve_FreeNumberBelow_LeavesTheLast()
    {
        var partly = new DocumentRegister(1, "2020-2025", "KH", 10, takenOverNumber: 6);

        Assert.Equal(7, partly.Reserve(7, "QU", "Văn phòng", null).Value!.Number);
        Assert.Equal(10, partly.LastNumber);
        Assert.Equal(RegisterRefusals.InRegisterTakenOver(6, 6, "Number"), partly.Reserve(6, "QU", "Văn phòng", null).Refusal);
    }

    [Fact]
    public void Reserve_WrongNumberOrHolder_IsRefusedAndChangesNothing()
    {
        book.TakeNext("QU", "trích yếu", Day);
        var length = book.Numbers.Count;

        Assert.Equal(RegisterRefusals.NumberRange, book.Reserve(0, "QU", "Ai", null).Refusal);
        Assert.Equal(RegisterRefusals.NumberAboveNext(12), book.Reserve(13, "QU", "Ai", null).Refusal);
        Assert.StartsWith("Số 11 đã có trong sổ (đã cấp, ngày 01/06/2023)", book.Reserve(11, "QU", "Ai", null).Refusal!.Sentence);
        Assert.Equal(RegisterRefusals.Holder, book.Reserve(null, "QU", null, null).Refusal);
        Assert.Equal(RegisterRefusals.Holder, book.Reserve(null, "QU", new string('a', RegisterEntry.HolderLength + 1), null).Refusal);
        Assert.Equal((11, length), (book.LastNumber, book.Numbers.Count));
    }

    [Fact]
    public void Skip_NextFreeAndReserved_KeepsTheReasonInTheBook()
    {
        book.Reserve(11, "QU", "Văn phòng", null);

        Assert.Equal(RegisterEntryKind.Skipped, book.Skip(12, "QU", "Cấp trùng").Value!.Kind);
        var line = book.Skip(11, "QU", "Không dùng nữa").Value!;

        Assert.Equal((RegisterEntryKind.Skipped, "Không dùng nữa", "Văn phòng"), (line.Kind, line.Reason, line.Holder));
        Assert.Equal((2, 12), (book.Numbers.Count, book.LastNumber));
        Assert.Equal(13, book.TakeNext("QU", "trích yếu", Day).Number);
    }

    [Fact]
    public void Skip_WithoutReasonOrTaken_IsRefused()
    {
        book.TakeNext("QU", "trích yếu", Day);

        Assert.Equal(RegisterRefusals.ReasonMissing, book.Skip(12, "QU", null).Refusal);
        Assert.Equal("Number", book.Skip(11, "QU", "Lý do").Refusal!.Field);
        Assert.Equal(RegisterRefusals.NumberAboveNext(12), book.Skip(20, "QU", "Lý do").Refusal);
    }

    [Fact]
    public void Enter_AboveTheLast_RaisesIt()
    {
        var line = book.Enter(15, "QU", Day, "trích yếu").Value!;

        Assert.Equal(("15-KH/QU", RegisterEntryKind.ByHand, 15), (line.Text, line.Kind, book.LastNumber));
    }

    [Fact]
    public void Enter_ReservedNumber_FillsItsLine()
    {
        var reserved = book.Reserve(null, "QU", "Văn phòng", null).Value!;

        Assert.Same(reserved, book.Enter(11, "QU", Day, "trích yếu").Value);
        Assert.Equal((RegisterEntryKind.ByHand, Day), (reserved.Kind, reserved.IssuedOn));
        Assert.Equal("Number", book.Enter(11, "QU", Day, "trích yếu khác").Refusal!.Field);
    }

    [Fact]
    public void Enter_WithoutSubject_IsRefused() =>
        Assert.Equal(RegisterRefusals.SubjectMissing, book.Enter(3, "QU", Day, null).Refusal);

    [Fact]
    public void TakeOver_NotBelowTheLines_GoesOnFromThere()
    {
        Assert.Equal(RegisterRefusals.LastNumberRange, book.TakeOver(-1, 0));
        Assert.Equal(RegisterRefusals.LastNumberBelowLines(11), book.TakeOver(10, 11));
        Assert.Null(book.TakeOver(35, 11));
        Assert.Equal((35, 35, 36), (book.LastNumber, book.TakenOverNumber, book.NextNumber));
    }

    [Fact]
    public void Release_LastNumber_IsTakenAgain()
    {
        var line = book.Reserve(null, "QU", "Văn phòng", null).Value!;

        Assert.Null(book.Release(line, highestOther: 0));
        Assert.Equal((10, 0), (book.LastNumber, book.Numbers.Count));
    }

    [Fact]
    public void Release_NumberInBetween_LeavesTheLast()
    {
        var line = book.Reserve(null, "QU", "Văn phòng", null).Value!;
        book.TakeNext("QU", "trích yếu", Day);

        Assert.Null(book.Release(line, highestOther: 12));
        Assert.Equal(12, book.LastNumber);
    }

    [Fact]
    public void Release_NumberOfADocument_IsRefused()
    {
        var line = book.TakeNext("QU", "trích yếu", Day);

        Assert.Equal(RegisterRefusals.NotReleasable, book.Release(line, 0));
        Assert.Null(line.Withdraw("Thay đổi"));
        Assert.Equal(RegisterRefusals.NotReleasable, book.Release(line, 0));
        Assert.Equal((RegisterEntryKind.Withdrawn, "Thay đổi", 11), (line.Kind, line.Reason, book.LastNumber));
    }

    [Fact]
    public void Withdraw_WhatBearsNoDocument_IsRefused()
    {
        var reserved = book.Reserve(null, "QU", "Văn phòng", null).Value!;

        Assert.Equal(RegisterRefusals.NothingToWithdraw, reserved.Withdraw("Lý do"));
        Assert.Equal(RegisterRefusals.ReasonMissing, book.Enter(3, "QU", Day, "trích yếu").Value!.Withdraw(null));
    }

    [Fact]
    public void Use_ReservedTwice_IsRefused()
    {
        var line = book.Reserve(null, "QU", "Văn phòng", null).Value!;

        Assert.Null(book.Use(line, "trích yếu", Day));
        Assert.Equal(RegisterRefusals.ReservationGone, book.Use(line, "trích yếu khác", Day));
        Assert.Equal((RegisterEntryKind.Document, "trích yếu", "Văn phòng"), (line.Kind, line.Subject, line.Holder));
    }
}
