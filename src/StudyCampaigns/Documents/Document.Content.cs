namespace StudyCampaigns.Documents;

/// <content>Takes over what a <see cref="DocumentContent"/> says.</content>
public partial class Document
{
    /// <summary>What <see cref="Edit"/> does once it has asked; alone only for a draft that is being made.</summary>
    protected void Write(DocumentContent content)
    {
        Subject = content.Subject!;
        Preamble = content.Preamble;
        Addressees = content.Addressees;
        Recipients = content.Recipients;
        WriteSections([.. content.Sections.Where(row => !row.IsEmpty())]);
        WriteTasks([.. content.Tasks.Where(row => !row.IsEmpty())]);
    }

    private void WriteSections(List<DocumentContent.Section> rows)
    {
        // Nothing points to a section: rows are filled again in their order, or a page that saves while one writes would make them anew.
        var stored = Sections.OrderBy(row => row.Order).ToList();
        for (var at = 0; at < rows.Count; at++)
        {
            if (at < stored.Count)
            {
                (stored[at].Order, stored[at].Heading, stored[at].Body) = (at + 1, rows[at].Heading!, rows[at].Body);
            }
            else
            {
                Sections.Add(new DocumentSection { Order = at + 1, Heading = rows[at].Heading!, Body = rows[at].Body });
            }
        }

        foreach (var left in stored.Skip(rows.Count))
        {
            Sections.Remove(left);
        }
    }

    private void WriteTasks(List<DocumentContent.TaskRow> rows)
    {
        Tasks.RemoveAll(stored => rows.All(row => row.Id != stored.Id));
        var known = Tasks.ToDictionary(row => row.Id);
        foreach (var (index, row) in rows.Index())
        {
            if (row.Id is not { } id || !known.Remove(id, out var stored))
            {
                stored = new DocumentTask { Order = index + 1, Content = row.Content! };
                Tasks.Add(stored);
            }

            stored.Write(index + 1, row);
        }
    }
}
