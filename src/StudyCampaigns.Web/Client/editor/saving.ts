// Saves while one writes, and says so. What the server does not have yet stays on this device.
import { forgetDraft, valuesOf, writeDraft } from "../drafts";

const pause = 350;
const longest = 5000;
const again = 8000;

export interface Saved {
  version: string;
  at: string;
  taskIds: number[];
}

export class Saving {
  private timer = 0;
  private since = 0;
  private isBusy = false;
  private isDirty = false;
  private isStopped = false;
  // The server said what is wrong with a field: it would say so again until something is typed.
  private isRefused = false;
  // Whether the server has it is not known: sent again as it was before anything else, or a save of one's own would look like another's.
  private unanswered: FormData | null = null;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly address: string,
    private readonly key: string,
    private readonly fill: () => void,
    private readonly saved: (answer: Saved) => void,
  ) {
    window.addEventListener("online", () => void this.save());
    window.addEventListener("pagehide", () => this.isDirty && this.keep());
  }

  /** Something was typed. */
  changed(): void {
    this.isDirty = true;
    this.isRefused = false;
    this.since ||= Date.now();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), Date.now() - this.since > longest ? 0 : pause);
  }

  /** Saves what is not saved yet; false where it could not be. */
  async finish(): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = 0;
    while (this.isBusy) {
      await new Promise((go) => setTimeout(go, 50));
    }
    await this.save();
    return !this.isDirty && !this.unanswered && !this.isStopped;
  }

  /** The form is sent as a whole now: no save may come between. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.keep();
  }

  /** On this device, until the server has it. */
  keep(): void {
    this.fill();
    writeDraft(this.key, this.form.querySelector<HTMLInputElement>("[name='Input.Version']")!.value, valuesOf(this.form));
  }

  private async save(): Promise<void> {
    if (this.isBusy || this.isStopped || !(this.isDirty || this.unanswered)) {
      return;
    }

    this.isBusy = true;
    this.keep();
    if (!this.unanswered) {
      this.unanswered = new FormData(this.form);
      this.isDirty = false;
      this.since = 0;
    }
    this.say("Đang lưu…");
    try {
      await this.read(await fetch(this.address, { method: "POST", body: this.unanswered, redirect: "manual" }));
    } catch {
      this.failed("Mất mạng. Phần nhập được giữ trên máy này và sẽ tự lưu khi có mạng.");
    }
    this.isBusy = false;
    if (this.isDirty && !this.isRefused && !this.isStopped && this.timer === 0) {
      this.changed();
    }
  }

  private async read(answer: Response): Promise<void> {
    this.timer = 0;
    const words: unknown = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : null;
    if (answer.status < 500) {
      this.unanswered = null;
    }

    if (answer.ok && words) {
      const saved = words as Saved;
      this.form.querySelector<HTMLInputElement>("[name='Input.Version']")!.value = saved.version;
      this.saved(saved);
      if (this.isDirty) {
        this.say("Đang lưu…"); // what was typed under way: "saved" would be said of words the server does not have
      } else {
        forgetDraft(this.key);
        this.say(`Đã lưu ${saved.at}`);
      }
    } else if (answer.status === 409) {
      this.isStopped = true;
      this.say("Có người khác vừa lưu văn bản này. Bấm “Lưu dự thảo” để xem hai bản; phần nhập của đồng chí vẫn còn.");
    } else if (answer.status === 400 && words) {
      this.isRefused = !this.isDirty;
      this.isDirty = true;
      this.say(`Chưa lưu: ${(words as { message: string }[])[0]?.message ?? "kiểm tra lại các ô đã nhập"}`);
    } else if (answer.type === "opaqueredirect" || answer.status === 401) {
      this.isDirty = true;
      this.failed("Phiên đăng nhập đã hết. Mở thẻ khác, đăng nhập lại rồi quay về đây; phần nhập vẫn còn và sẽ tự lưu.");
    } else if (answer.status === 400) {
      // Without faults by field it is the form's token that is refused: it belongs to a sign-in that is over.
      this.isStopped = true;
      this.say("Trang này mở từ lần đăng nhập trước. Tải lại trang để soạn tiếp; phần nhập được giữ trên máy này.");
    } else if (answer.status >= 500) {
      this.failed("Máy chủ chưa lưu được, sẽ tự thử lại. Phần nhập được giữ trên máy này.");
    } else {
      this.isStopped = true;
      this.say("Văn bản không còn soạn được ở đây; hãy mở lại từ danh sách. Phần nhập được giữ trên máy này.");
    }
  }

  private failed(text: string): void {
    this.say(text);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), again);
  }

  private say(text: string): void {
    document.querySelectorAll("[data-save-state]").forEach((state) => (state.textContent = text));
  }
}
