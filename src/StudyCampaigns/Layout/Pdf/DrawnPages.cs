namespace StudyCampaigns.Layout.Pdf;

/// <summary>The pages of a document as pictures.</summary>
/// <param name="Marks">Where each block of the body begins: number of the block, page (from 1), points from the top of the page.</param>
public sealed record DrawnPages(IReadOnlyList<DrawnPages.Page> Pages, IReadOnlyList<double[]> Marks)
{
    /// <param name="Width">In points.</param>
    /// <param name="Height">In points.</param>
    /// <param name="Svg">Complete in itself: no font, no script, no address outside.</param>
    public sealed record Page(double Width, double Height, string Svg);
}
