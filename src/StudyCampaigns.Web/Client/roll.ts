// The roll on a phone: one big button a person instead of two selects. The selects stay the truth, so the form posts the same with
// and without scripts. What is entered is kept on the device until it was sent.
import { restoreDraft, saveDraft } from "./formDrafts";

const order = ["Present", "Excused", "Unexcused"];

const form = document.querySelector<HTMLFormElement>("form[data-roll]");
if (form) {
  start(form);
}

function start(form: HTMLFormElement): void {
  const rows = [...form.querySelectorAll<HTMLElement>("[data-roll-row]")];
  restoreDraft(form, () => { draws.forEach((draw) => draw()); summarize(rows); });
  const draws = rows.map((row) => dress(row, () => { summarize(rows); saveDraft(form); }));
  form.addEventListener("input", (event) => {
    if ((event.target as HTMLInputElement).name?.startsWith("Input.")) {
      saveDraft(form);
    }
  });
  const hint = document.querySelector("[data-roll-hint]");
  if (hint) {
    hint.textContent = "Chạm vào chữ Có mặt bên tên người vắng.";
  }

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
    rest.textContent = `vắng: ${excused} có lý do · ${unexcused} không lý do`;
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
