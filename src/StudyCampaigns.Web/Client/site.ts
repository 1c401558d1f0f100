// What every page gains with scripts; each of them works without.
import { forgetDraft, ownKeys } from "./drafts";
import { discardSentDrafts, rememberSent, restoreDraft, saveDraft } from "./formDrafts";

// While the event travels down: before a script of the form's own acts on it.
document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  const pressed = (event as SubmitEvent).submitter as HTMLButtonElement | null;
  const question = pressed?.dataset.confirm ?? form.dataset.confirm ?? (form.matches("[data-sign-out]") ? unsentQuestion() : undefined);
  if (question && !window.confirm(question)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }

  if (form.matches("[data-sign-out]")) {
    forgetDrafts();
  } else if (form.dataset.draftKey ?? form.dataset.draftDrops) {
    rememberSent(form);
  }

  // A second press must not send twice; after the event, so that the pressed button's value still travels.
  if (form.method === "post" && !form.hasAttribute("data-stays")) {
    setTimeout(() => {
      // Prevented means that a script of the page sends it and this page stays.
      if (!event.defaultPrevented) {
        form.setAttribute("aria-busy", "true");
        setDisabled(form, true);
      }
    });
  }
}, true);

// Coming back with the browser's Back must not find dead buttons.
window.addEventListener("pageshow", () => {
  document.querySelectorAll<HTMLFormElement>("form[aria-busy]").forEach((form) => {
    form.removeAttribute("aria-busy");
    setDisabled(form, false);
  });
});

discardSentDrafts();

// The roll and the drafting of documents fill themselves.
document.querySelectorAll<HTMLFormElement>("form[data-draft-key]:not([data-roll], [data-editor])").forEach((form) => {
  restoreDraft(form);
  form.addEventListener("input", () => saveDraft(form));
});

// Printing needs scripts, so its button is in the page hidden and shows only where it works.
document.querySelectorAll<HTMLElement>("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});

document.addEventListener("click", async (event) => {
  const button = (event.target as Element).closest<HTMLElement>("[data-copy]");
  if (button) {
    button.textContent = await copied(button.dataset.copy ?? "") ? "Đã sao chép" : "Không sao chép được, hãy chọn và chép tay";
  }
});

// Also the buttons that stand outside the form and name it. Only those this script has locked are opened again.
function setDisabled(form: HTMLFormElement, disabled: boolean): void {
  [...form.elements].forEach((element) => {
    if (element instanceof HTMLButtonElement && (disabled ? !element.disabled : element.dataset.sent !== undefined)) {
      element.disabled = disabled;
      disabled ? (element.dataset.sent = "") : delete element.dataset.sent;
    }
  });
}

// The clipboard exists only over https; many offices open the portal over plain http on their own network.
async function copied(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(() => true, () => false);
  }

  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

// The next person on this machine must not find them. Not before the page goes: while it stays, it still keeps what is typed.
function forgetDrafts(): void {
  window.addEventListener("pagehide", () => ownKeys().forEach(forgetDraft));
}

function unsentQuestion(): string | undefined {
  return ownKeys().length > 0 ? "Trên máy này còn phần nhập chưa gửi; đăng xuất sẽ xóa phần đó. Vẫn đăng xuất?" : undefined;
}
