// Words typed here on another version than the one on the page: somebody saved meanwhile, and the writer decides.
import { forgetDraft, keysOf, offerDraft, readDraft, setAside, type Draft } from "./drafts";

/**
 * @param says Whether the page says what the draft says; asked only when something older is kept here.
 * @param use Puts the draft into the form and keeps it as typed on the version of the page.
 * @param maySettle False where two versions already stand side by side, and where nothing may be written any more: every word stays where
 * it is kept.
 */
export function askAboutOlder(form: HTMLFormElement, key: string, says: (draft: Draft) => boolean, use: (draft: Draft) => void, maySettle = true): void {
  const version = form.querySelector<HTMLInputElement>("[name='Input.Version']")?.value ?? "";
  for (const kept of keysOf(key)) {
    const draft = readDraft(kept);
    if (!draft || draft.version === version) {
      continue;
    }

    if (!says(draft)) {
      const place = maySettle && kept === key ? setAside(key, draft) : kept;
      offerDraft(form, draft, () => { forgetDraft(place); use(draft); }, () => forgetDraft(place));
    } else if (maySettle) {
      forgetDraft(kept);
    }
  }
}
