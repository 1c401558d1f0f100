// The roll on a phone: one big button a person instead of two selects. The selects stay the truth, so the form posts the same with
// and without scripts. What is entered is kept on the device until it was sent.
import { clock, forgetDraft, readDraft, writeDraft } from "./drafts";

const order = ["Present", "Excused", "Unexcused"];

// Before the form is filled: what was sent must not come back over what the server holds.
const sent = document.querySelector<HTMLElement>("[data-draft-clear]");
if (sent) {
  forgetDraft(sent.dataset.draftClear ?? "");
}

const form = document.querySelector<HTMLFormElement>("form[data-roll]");
if (form) {
  start(form);
}

function start(form: HTMLFormElement): void {
  const rows = [...form.querySelectorAll<HTMLElement>("[data-roll-row]")];
  restore(form);
  const draws = rows.map((row) => dress(row, () => { summarize(rows); keep(form); }));
  form.addEventListener("input", (event) => {
    if ((event.target as HTMLInputElement).name?.startsWith("Input.")) {
      keep(form);
    }
  });
  document.querySelector("[data-roll-summary]")?.setAttribute("aria-live", "polite");
  search(form, rows);
  summarize(rows);
  draws.forEach((draw) => draw());
}

function dress(row: HTMLElement, changed: () => void): () => void {
  const status = row.querySelector<HTMLSelectElement>("[data-roll-status]");
  const reason = row.querySelector<HTMLSelectElement>("[data-roll-reason]");
  if (!status) {
    return () => undefined;
  }

  const draw = (): void => {
    if (reason) {
      reason.hidden = status.value !== "Excused";
      reason.disabled = status.value !== "Excused";
    }
  };
  const name = row.querySelector("[data-roll-name]")?.textContent?.trim() ?? "";
  const button = document.createElement("button");
  button.type = "button";
  const show = (): void => {
    const words = status.selectedOptions[0]?.text.trim() ?? "";
    button.className = `roll-button is-${status.value.toLowerCase()}`;
    button.textContent = words;
    button.setAttribute("aria-label", `${name}: ${words}. Chạm để đổi`);
    draw();
  };
  button.addEventListener("click", () => {
    // What may be chosen is the row's own: an exempt member may come, but cannot be absent.
    // No reason is chosen here: one that nobody gave must not stand in the minutes. Left empty, the server records "other".
    status.selectedIndex = (status.selectedIndex + 1) % status.options.length;
    show();
    changed();
  });
  status.hidden = true;
  status.after(button);
  show();
  return show;
}

function summarize(rows: HTMLElement[]): void {
  const count = (value: string): number =>
    rows.filter((row) => row.querySelector<HTMLSelectElement>("[data-roll-status]")?.value === value).length;
  const [present, excused, unexcused] = order.map(count);
  const target = document.querySelector("[data-roll-summary]");
  if (target) {
    target.innerHTML = "";
    const strong = document.createElement("b");
    strong.textContent = `${present}/${present + excused + unexcused} có mặt`;
    const rest = document.createElement("span");
    rest.textContent = `${excused} có lý do · ${unexcused} không`;
    target.append(strong, rest);
  }
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().trim();
}

function search(form: HTMLFormElement, rows: HTMLElement[]): void {
  const box = form.querySelector<HTMLInputElement>("[data-roll-search]");
  box?.addEventListener("input", () => {
    const wanted = fold(box.value);
    rows.forEach((row) => (row.hidden = !(row.dataset.name ?? "").includes(wanted)));
  });
  box?.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
    }
  });
}

function fields(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>("[name^='Input.']")]
    .filter((field) => field.type !== "hidden");
}

function keep(form: HTMLFormElement): void {
  const key = form.dataset.draftKey;
  if (!key) {
    return;
  }

  const values = fields(form).map((field): [string, string] =>
    [field.name + (field.type === "checkbox" ? `#${field.value}` : ""),
      field instanceof HTMLInputElement && field.type === "checkbox" ? String(field.checked) : field.value]);
  say(writeDraft(key, form.dataset.draftVersion ?? "", values)
    ? `Đã lưu trên máy lúc ${clock()}`
    : "Máy này không cho lưu tạm, hãy gửi trước khi đóng trang");
}

function restore(form: HTMLFormElement): void {
  const draft = readDraft(form.dataset.draftKey);
  if (!draft) {
    return;
  }

  if (draft.version !== (form.dataset.draftVersion ?? "")) {
    forgetDraft(form.dataset.draftKey!);
    return;
  }

  const values = new Map(draft.values);
  fields(form).forEach((field) => {
    const value = values.get(field.name + (field.type === "checkbox" ? `#${field.value}` : ""));
    if (value === undefined) {
      return;
    }

    if (field instanceof HTMLInputElement && field.type === "checkbox") {
      field.checked = value === "true";
    } else {
      field.value = value;
    }
  });
  say("Đã khôi phục phần nhập dở trên máy này");
}

function say(text: string): void {
  const state = document.querySelector("[data-draft-state]");
  if (state) {
    state.textContent = text;
  }
}
