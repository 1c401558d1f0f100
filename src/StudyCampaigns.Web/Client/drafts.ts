// What is typed stays on this device until the server has it: network, tab and sign-in may go.

export interface Draft {
  version: string;
  at: string;
  values: [string, string][];
}

export function readDraft(key: string | undefined): Draft | null {
  // A draft that cannot be read, or a browser that refuses storage, must not cost the page.
  try {
    const draft = JSON.parse(localStorage.getItem(key ?? "") ?? "null") as Draft | null;
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

export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
}

export function clock(): string {
  return new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
}
