namespace StudyCampaigns.Attachments;

/// <summary>A file as somebody sent it; nothing about it is known yet.</summary>
/// <param name="Name">As the sender calls it.</param>
public sealed record UploadedFile(string? Name, Stream Content);
