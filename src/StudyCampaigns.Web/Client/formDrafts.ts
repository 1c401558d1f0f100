// The fields of a form, kept on this device while they are typed: network, tab and sign-in may go before the server has them.
import { clock, forgetDraft, keyOf, keysOf, readDraft, writeDraft, type Draft } from "./drafts";
import { askAboutOlder } from "./older";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const sentKey = "draft-sent";

export function saveDraft(form: HTMLFormElement): void {
  if (form.dataset.draftKey) {
    showState(form, writeDraft(keyOf(form.dataset.draftKey), version(form), fields(form).map((field) => [nameOf(field), valueOf(field)]))
      ? `Đã lưu trên máy lúc ${clock()}`
      : "Máy này không cho lưu tạm, hãy gửi trước khi đóng trang");
  }
}

/** Fills the form with what was kept. On another version than the server now has, the writer decides. */
export function restoreDraft(form: HTMLFormElement, filled: () => void = () => undefined): void {
  const key = keyOf(form.dataset.draftKey);
  const draft = readDraft(key);
  if (draft && (draft.version === version(form) || isBlank(form))) {
    fill(form, draft);
    if (draft.version !== version(form)) {
      saveDraft(form);
    }

    showState(form, "Đã khôi phục phần nhập dở trên máy này");
  } else if (draft && document.documentElement.dataset.draftRefused === key && matches(form, draft)) {
    // The server has not taken it and shows it again, on the version it now has.
    saveDraft(form);
  }

  askAboutOlder(form, key, (older) => matches(form, older), (older) => { fill(form, older); filled(); saveDraft(form); });
}

/** Remembers, over the next page, whose words were sent; only a page that says they were taken lets them go. */
export function rememberSent(form: HTMLFormElement): void {
  // What waits for an answer goes on waiting when other words are sent; not when the thing itself is dropped.
  const { draftKey, draftDrops } = form.dataset;
  try {
    sessionStorage.setItem(sentKey, JSON.stringify(draftKey ? [keyOf(draftKey)] : keysOf(keyOf(draftDrops))));
  } catch {
    return;
  }
}

/** Before any form is filled: what was sent must not come back over what the server holds. */
export function discardSentDrafts(): void {
  document.querySelectorAll<HTMLElement>("[data-draft-clear]").forEach((sent) => keysOf(keyOf(sent.dataset.draftClear)).forEach(forgetDraft));
  try {
    const sent = sessionStorage.getItem(sentKey);
    sessionStorage.removeItem(sentKey);
    const keys = JSON.parse(sent ?? "[]") as string[];
    if (document.querySelector(".flash")) {
      keys.forEach(forgetDraft);
    } else if (keys.length > 0) {
      document.documentElement.dataset.draftRefused = keys[0];
    }
  } catch {
    return;
  }
}

function fields(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>("[name^='Input.']")].filter((field) => field.type !== "hidden");
}

// Boxes of one list share their name.
function nameOf(field: Field): string {
  return field.name + (field.type === "checkbox" ? `#${field.value}` : "");
}

function valueOf(field: Field): string {
  return field instanceof HTMLInputElement && field.type === "checkbox" ? String(field.checked) : field.value;
}

function matches(form: HTMLFormElement, draft: Draft): boolean {
  const values = new Map(draft.values);
  return fields(form).every((field) => (values.get(nameOf(field)) ?? valueOf(field)).trim() === valueOf(field).trim());
}

/** A reason or a comment begun anew: nothing of the server's could be lost under it. */
function isBlank(form: HTMLFormElement): boolean {
  return fields(form).every((field) => field instanceof HTMLTextAreaElement && field.value.trim() === "");
}

function fill(form: HTMLFormElement, draft: Draft): void {
  const values = new Map(draft.values);
  fields(form).forEach((field) => {
    const value = values.get(nameOf(field));
    if (value === undefined) {
      return;
    }

    if (field instanceof HTMLInputElement && field.type === "checkbox") {
      field.checked = value === "true";
    } else {
      field.value = value;
    }
  });
}

function version(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>("[name='Input.Version']")?.value ?? "";
}

function showState(form: HTMLFormElement, text: string): void {
  let state = form.querySelector<HTMLElement>("[data-draft-state]");
  if (!state) {
    state = document.createElement("p");
    state.className = "soft small mb-0";
    state.dataset.draftState = "";
    form.append(state);
  }

  state.textContent = text;
}
