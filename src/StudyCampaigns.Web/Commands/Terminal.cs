namespace StudyCampaigns.Web.Commands;

/// <summary>Where a command reads and writes; tests put their own in place of the console.</summary>
/// <param name="IsInteractive">A person sits at it: passwords are typed unseen and asked for twice.</param>
public sealed record Terminal(TextReader Input, TextWriter Output, TextWriter Error, bool IsInteractive)
{
    /// <summary>Null when there is no more input.</summary>
    public async Task<string?> AskAsync(string question)
    {
        if (IsInteractive)
        {
            await Output.WriteAsync(question + " ");
        }

        return (await Input.ReadLineAsync())?.Trim();
    }

    /// <summary>Reads a line that the screen does not show.</summary>
    public async Task<string?> AskHiddenAsync(string question)
    {
        if (!IsInteractive)
        {
            return await Input.ReadLineAsync();
        }

        await Output.WriteAsync(question + " ");
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        await Output.WriteLineAsync();
        return typed.ToString();
    }

    public async Task<int> DoneAsync(string sentence)
    {
        await Output.WriteLineAsync(sentence);
        return 0;
    }

    public async Task<int> RefusedAsync(string sentence)
    {
        await Error.WriteLineAsync(sentence);
        return 1;
    }
}
