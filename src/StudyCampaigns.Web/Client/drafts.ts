// What is typed stays on this device until the server has it: network, tab and sign-in may go.

export interface Draft {
  version: string;
  at: string;
  values: [string, string][];
}

// Whoever shares this browser keeps words of their own: nobody is shown another's, nor loses them by another's sign-out.
const own = `draft:${document.body.dataset.account ?? ""}:`;

/** Where the words that the page calls by this name are kept. */
export function keyOf(name = ""): string {
  return name.replace(/^draft:/u, own);
}

/** Every key of the account that is signed in. */
export function ownKeys(): string[] {
  return keys().filter((key) => key.startsWith(own));
}

export function readDraft(key: string): Draft | null {
  // A draft that cannot be read, or a browser that refuses storage, must not cost the page.
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
    return draft && Array.isArray(draft.values) ? draft : null;
  } catch {
    return null;
  }
}

/** False when this browser keeps nothing. */
export function writeDraft(key: string, version: string, values: [string, string][]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ version, at: clock(), values }));
    return true;
  } catch {
    return false;
  }
}

/**
 * Moves what was typed on another version to a place of its own, where it waits for the writer's answer: what is typed meanwhile would
 * be kept over it. Gives the key it now has.
 */
export function setAside(key: string, draft: Draft): string {
  const aside = `${key}@${draft.version}`;
  try {
    localStorage.setItem(aside, JSON.stringify(draft));
    localStorage.removeItem(key);
    return aside;
  } catch {
    return key;
  }
}

/** Every key under which words of this form are kept, those set aside among them. */
export function keysOf(key: string): string[] {
  return keys().filter((kept) => kept === key || kept.startsWith(`${key}@`));
}

export function valuesOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === "string" && pair[0].startsWith("Input."));
}

/** Whether both say the same, apart from the keys the server gives and the rows left empty. */
export function matchesDraft(some: [string, string][], others: [string, string][]): boolean {
  const typed = (values: [string, string][]): string => JSON.stringify(values
    .filter(([name, value]) => !/\.(Id|Version)$/u.test(name) && value.trim() !== "")
    .map(([name, value]) => [name, value.trim()]));
  return typed(some) === typed(others);
}

export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
}

/** The server has another version than the one the kept words were typed on: the writer decides. */
export function offerDraft(form: HTMLFormElement, draft: Draft, use: () => void, drop: () => void): void {
  const box = document.createElement("div");
  box.className = "alert alert-warning";
  box.setAttribute("role", "alert");
  box.append(`Máy này còn giữ phần nhập dở lúc ${draft.at}, chưa gửi, trên một bản cũ hơn. `);
  const button = (text: string, press: () => void): void => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "btn btn-sm btn-light";
    element.textContent = text;
    element.addEventListener("click", () => { press(); box.remove(); });
    box.append(element, " ");
  };
  button("Dùng lại phần nhập dở", use);
  button("Bỏ phần nhập dở", drop);
  form.prepend(box);
}

// A browser that refuses storage has no drafts either.
function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

export function clock(): string {
  return new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
}
