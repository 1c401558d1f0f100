using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StudyCampaigns.Web.Pages;

/// <summary>Turns the outcome of a use case into what the user sees.</summary>
public static class PageResults
{
    /// <summary>
    /// Done: <paramref name="onDone"/>, with the message on the next page. Missing: 404. Refused: the same page, with the sentence at its field.
    /// </summary>
    /// <param name="show">Loads what the page shows and answers it again, with everything typed kept.</param>
    public static async Task<IActionResult> RespondAsync(
        this PageModel page,
        Result result,
        string message,
        Func<IActionResult> onDone,
        Func<Task<IActionResult>> show)
    {
        if (result.IsMissing)
        {
            return page.NotFound();
        }

        if (result.Refusal is { } refusal)
        {
            page.ModelState.AddModelError(refusal.Field is null ? "" : $"Input.{refusal.Field}", refusal.Sentence);
            if (refusal.Field is null && page is IShowsAgain or IShowsStoredVersion)
            {
                // What somebody else did may have left no form: the page can no longer hold what was typed.
                page.ViewData[TypedText.Key] = TypedText.Of(page);
            }

            return await show();
        }

        page.TempData["Message"] = message;
        return onDone();
    }

    /// <inheritdoc cref="RespondAsync(PageModel, Result, string, Func{IActionResult}, Func{Task{IActionResult}})"/>
    public static Task<IActionResult> RespondAsync<T>(
        this PageModel page,
        Result<T> result,
        string message,
        Func<T, IActionResult> onDone,
        Func<Task<IActionResult>> show) =>
        page.RespondAsync(result.WithoutValue(), message, () => onDone(result.Value!), show);
}
