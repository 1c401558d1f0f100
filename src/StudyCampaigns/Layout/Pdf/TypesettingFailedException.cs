namespace StudyCampaigns.Layout.Pdf;

/// <summary>A document could not be drawn. <see cref="Exception.Message"/> is technical and belongs in the log.</summary>
public sealed class TypesettingFailedException : Exception
{
    public TypesettingFailedException(string userMessage, string detail, Exception? cause = null) : base(detail, cause)
    {
        UserMessage = userMessage;
    }

    /// <summary>One Vietnamese sentence for the reader of the page: what happened and what to do.</summary>
    public string UserMessage { get; }
}
