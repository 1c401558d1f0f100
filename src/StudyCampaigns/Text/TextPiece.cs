namespace StudyCampaigns.Text;

/// <summary>A run of words in a comparison of two texts.</summary>
public sealed record TextPiece(PieceKind Kind, string Text);

public enum PieceKind
{
    /// <summary>In both texts.</summary>
    Kept,

    /// <summary>Only in the earlier one.</summary>
    Removed,

    /// <summary>Only in the later one.</summary>
    Added,
}
