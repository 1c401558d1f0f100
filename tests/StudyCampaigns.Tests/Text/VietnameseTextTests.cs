using StudyCampaigns.Text;

namespace StudyCampaigns.Tests.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Kế\uFFFEhoạch\uFFFF", "Kếhoạch")]
    [InlineData("a\uFDD0b\uFDEFc\U0001FFFEd\U0010FFFFe", "abcde")]
    [InlineData("a\0b\u0001c\u001Fd\u007Fe\u0080f\u009Fg", "abcdefg")]
    [InlineData("a\u202Eb\u2066c\u200Fd\u061Ce", "abcde")]
    [InlineData("\uFEFFa", "a")]
    [InlineData("dòng một\vdòng hai", "dòng một\ndòng hai")]
    public void Legible_WhatNobodySees_IsLeftOut(string text, string legible) => Assert.Equal(legible, VietnameseText.Legible(text));

    /// <summary>Built here: halves of characters would not survive the test runner's own way of passing text.</summary>
    [Fact]
    public void Legible_HalvesOfCharacters_AreLeftOut()
    {
        var (high, low) = ((char)0xD83D, (char)0xDC4D);

        Assert.Equal("abc", VietnameseText.Legible($"{low}a{high}b{high}{high}c{high}"));
        Assert.Equal("a👍b", VietnameseText.Legible($"a{high}{high}{low}b{low}"));
    }

    [Theory]
    [InlineData("Kế hoạch số 36-KH/QU, 20/6/2023 – “trích yếu”…")]
    [InlineData("một\tdòng\r\nhai\nba\u2028bốn\u0085")]
    [InlineData("👩‍👩‍👧‍👦 🇻🇳 e\u0301 \u00AD\u200B\u00A0")]
    public void Legible_TextOfPeople_IsLeftAsItIs(string text) => Assert.Equal(text, VietnameseText.Legible(text));

    [Theory]
    [InlineData("  \uFFFEKe\u0302\u0301 hoạch\f\u202Edòng  ", "Kế hoạch\ndòng")]
    [InlineData("\uFFFE", null)]
    [InlineData(" \0 \uFEFF", null)]
    [InlineData(null, null)]
    public void Clean_AnyText_IsComposedLegibleAndTrimmed(string? text, string? clean) => Assert.Equal(clean, VietnameseText.Clean(text));

    [Fact]
    public void Fold_AnyText_HasAFoldedForm() => Assert.Equal("ke hoach", VietnameseText.Fold($"KẾ\uFFFEHOẠCH{(char)0xD800}"));
}
