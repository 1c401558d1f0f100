using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Shared;

/// <summary>A percentage that explains itself: numerator, denominator, and the list behind them.</summary>
/// <param name="Noun">What is counted, for example "chi bộ đã sinh hoạt".</param>
/// <param name="Href">The list behind the numbers; null where the reader may not open it.</param>
public sealed record FigureModel(long Numerator, long Denominator, string Noun, string? Href = null)
{
    public string Percent => VietnameseFormat.Percent(Numerator, Denominator);

    public string Fraction => $"{VietnameseFormat.Number(Numerator)} / {VietnameseFormat.Number(Denominator)}";
}
