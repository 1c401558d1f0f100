// Words typed here on another version than the one on the page: somebody saved meanwhile, and the writer decides.
import { forgetDraft, keysOf, offerDraft, readDraft, saysTheSame, setAside, type Draft } from "../drafts";

/**
 * @param said What the page says; asked only when something older is kept here.
 * @param use Puts the draft into the form and keeps it as typed on the version of the page.
 */
export function askAboutOlder(form: HTMLFormElement, said: () => [string, string][], use: (draft: Draft) => void): void {
  const key = form.dataset.draftKey ?? "";
  const version = form.querySelector<HTMLInputElement>("[name='Input.Version']")?.value;
  // Where two versions already stand side by side, and where nothing may be written any more, every word stays where it is kept.
  const isSaving = Boolean(form.dataset.autosave);
  for (const kept of keysOf(key)) {
    const draft = readDraft(kept);
    if (!draft || draft.version === version) {
      continue;
    }

    if (!saysTheSame(draft.values, said())) {
      const place = isSaving && kept === key ? setAside(key, draft) : kept;
      offerDraft(form, draft, () => { use(draft); forgetDraft(place); }, () => forgetDraft(place));
    } else if (isSaving) {
      forgetDraft(kept);
    }
  }
}
