// What the rules of the official format find in the saved text, beside it; each finding leads to its place.
import type { Editor } from "@tiptap/core";
import { goTo } from "./places";

// Rules judge sentences, not half-typed words.
const pause = 1200;

export class Check {
  private timer = 0;
  private readonly address: string;
  private readonly findings: HTMLElement;
  private readonly state: HTMLElement;

  constructor(pane: HTMLElement, private readonly form: HTMLFormElement, editor: Editor, private readonly save: () => Promise<boolean>) {
    this.address = pane.dataset.check ?? "";
    this.findings = pane.querySelector("[data-check-findings]")!;
    this.state = pane.querySelector("[data-check-state]")!;
    pane.addEventListener("click", (event) => {
      const target = event.target as Element;
      const link = target.closest<HTMLAnchorElement>("a[data-field]");
      const fix = target.closest<HTMLButtonElement>("button[data-fix]");
      if (link && goTo(editor, form, link.dataset.field ?? "", link.dataset.words ?? "")) {
        event.preventDefault();
      } else if (fix) {
        fix.disabled = true;
        void this.fix(fix.dataset.fix ?? "");
      }
    });
  }

  /** Something was saved. */
  refresh(wait = pause): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.load(), wait);
  }

  private async load(): Promise<void> {
    try {
      const answer = await fetch(`${this.address}?fragment`, { redirect: "manual" });
      if (!answer.ok) {
        throw new Error(`${answer.status}`);
      }
      this.findings.innerHTML = await answer.text();
      this.state.textContent = this.findings.querySelector("[data-count]")?.textContent ?? "";
    } catch {
      this.state.textContent = "chưa kiểm tra được, sẽ thử lại ở lần lưu sau";
    }
  }

  /** The server corrects what it holds; so what was typed is saved first, and the corrected text is read anew. */
  private async fix(key: string): Promise<void> {
    if (!(await this.save())) {
      this.state.textContent = "chưa lưu được phần vừa nhập nên chưa sửa";
      this.refresh();
      return;
    }
    const body = new FormData();
    for (const name of ["Input.Version", "__RequestVerificationToken"]) {
      body.set(name, this.form.querySelector<HTMLInputElement>(`[name='${name}']`)?.value ?? "");
    }
    body.set("Input.Key", key);
    try {
      const answer = await fetch(this.address, { method: "POST", body, redirect: "manual" });
      if (answer.type === "opaqueredirect") {
        location.reload();
        return;
      }
      this.state.textContent = answer.status === 409 ? "có người khác vừa lưu văn bản này, chưa sửa" : "chưa sửa được";
    } catch {
      this.state.textContent = "mất mạng, chưa sửa được";
    }
    this.refresh();
  }
}
