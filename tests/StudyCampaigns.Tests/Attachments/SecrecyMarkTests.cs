using System.Text;
using StudyCampaigns.Attachments;
using StudyCampaigns.Layout;

namespace StudyCampaigns.Tests.Attachments;

public sealed class SecrecyMarkTests
{
    [Theory]
    [InlineData("MẬT", "Mật")]
    [InlineData("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI\nTỐI MẬT\nSố 05-BC/QU", "Tối mật")]
    [InlineData("Số 05-BC/QU\r\n  [ TUYỆT MẬT ]  \r\nKính gửi:", "Tuyệt mật")]
    [InlineData("M Ậ T", "Mật")]
    [InlineData("T U Y Ệ T   M Ậ T", "Tuyệt mật")]
    [InlineData("**MẬT**", "Mật")]
    [InlineData("TÀI LIỆU TỐI MẬT", "Tối mật")]
    [InlineData("QUẬN ỦY THANH XUÂN\tMẬT", "Mật")]
    [InlineData("QUẬN ỦY THANH XUÂN      TỐI MẬT", "Tối mật")]
    [InlineData("| Số 05-BC/QU | MẬT |", "Mật")]
    [InlineData("M\u00ADẬ\u200BT", "Mật")]
    [InlineData("TOI MAT", "Tối mật")]
    [InlineData("TUYÖT MËT", "Tuyệt mật")]
    [InlineData("MAÄT", "Mật")]
    [InlineData("Độ mật: Mật", "Mật")]
    [InlineData("Số 05-BC/QU, độ mật:TUYỆT MẬT; độ khẩn: thường", "Tuyệt mật")]
    [InlineData("Mức độ mật: Tối mật.", "Tối mật")]
    [InlineData("Độ mật\tMật", "Mật")]
    [InlineData("Do mat: Mat", "Mật")]
    [InlineData("trang 1\fTỐI MẬT\ftrang 3", "Tối mật")]
    public void IsIn_AMark_IsFound(string text, string grade)
    {
        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            Assert.True(SecrecyMark.IsIn(text.Normalize(form), out var mark), form.ToString());
            Assert.Equal(grade, mark.Grade);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Thực hiện nghiêm quy định về bảo mật, bí mật nhà nước và bí mật nội bộ Đảng.")]
    [InlineData("BẢO MẬT")]
    [InlineData("BÍ MẬT NHÀ NƯỚC")]
    [InlineData("QUY ĐỊNH VỀ BẢO\nMẬT\nthông tin")]
    [InlineData("MẬT\nĐỘ DÂN CƯ")]
    [InlineData("Mật")]
    [InlineData("Tối mật")]
    [InlineData("CÓ\nMẶT")]
    [InlineData("MẤT")]
    [InlineData("MẮT")]
    [InlineData("MAT")]
    [InlineData("Tài liệu mật không được soạn thảo trên hệ thống này.")]
    [InlineData("Độ mật: Không")]
    [InlineData("Độ mật:")]
    [InlineData("Độ mật: □ Mật  □ Tối mật")]
    [InlineData("Ghi rõ độ mật: Mật, Tối mật hoặc Tuyệt mật.")]
    [InlineData("Kiểm tra độ mật: mật khẩu phải đủ mạnh")]
    [InlineData("LƯU HÀNH NỘI BỘ")]
    public void IsIn_NoMark_IsNotFound(string? text)
    {
        Assert.False(SecrecyMark.IsIn(text, out _));
        Assert.False(SecrecyMark.IsIn(text?.Normalize(NormalizationForm.FormD), out _));
    }

    [Fact]
    public void IsIn_AMark_SaysWhichLine()
    {
        const string text = "Dòng thứ nhất\r\nTỐI MẬT\r\nDòng thứ ba";

        Assert.True(SecrecyMark.IsIn(text, out var mark));

        Assert.Equal("TỐI MẬT", text.Substring(mark.Start, mark.Length));
    }

    [Fact]
    public void IsIn_OneLineOfAMillionLetters_EndsSoon()
    {
        var text = string.Concat(Enumerable.Repeat("độ mật: mật, độ mật  ", 50_000));

        var started = System.Diagnostics.Stopwatch.StartNew();
        SecrecyMark.IsIn(text, out _);

        Assert.InRange(started.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
