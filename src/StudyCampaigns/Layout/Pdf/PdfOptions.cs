using System.ComponentModel.DataAnnotations;

namespace StudyCampaigns.Layout.Pdf;

/// <summary>Settings of the typesetter, section <c>Pdf</c>.</summary>
public sealed class PdfOptions
{
    public const string Section = "Pdf";

    /// <summary>Path or name of the Node program, version 20 or newer; a bare name is looked up on the PATH.</summary>
    [Required]
    public string NodePath { get; set; } = "node";

    /// <summary>Longest time one document may take, waiting for its turn not counted; a worker that takes longer is ended.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest time a worker may take to start; a worker that ends meanwhile is noticed at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How many documents are drawn at the same time, each by a process of its own; the others wait.</summary>
    [Range(1, 16)]
    public int Workers { get; set; } = 2;

    /// <summary>A worker that holds more memory than this (in megabytes) after a document is replaced by a fresh one.</summary>
    [Range(100, 8000)]
    public int WorkerMemoryLimit { get; set; } = 400;
}
