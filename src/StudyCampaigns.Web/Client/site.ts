// What every page gains with scripts; each of them works without.
import htmx from "htmx.org";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  const pressed = (event as SubmitEvent).submitter as HTMLButtonElement | null;
  const question = pressed?.dataset.confirm ?? form.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
    return;
  }

  if (form.matches("[data-sign-out]")) {
    forgetDrafts();
  }

  // A second press must not send twice; after the event, so that the pressed button's value still travels.
  if (form.method === "post" && !form.hasAttribute("data-stays")) {
    setTimeout(() => {
      form.setAttribute("aria-busy", "true");
      form.querySelectorAll("button").forEach((button) => (button.disabled = true));
    });
  }
});

// Coming back with the browser's Back must not find dead buttons.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[aria-busy]").forEach((form) => {
    form.removeAttribute("aria-busy");
    form.querySelectorAll("button").forEach((button) => (button.disabled = false));
  });
});

document.addEventListener("click", async (event) => {
  const button = (event.target as Element).closest<HTMLElement>("[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(button.dataset.copy ?? "");
    button.textContent = "Đã sao chép";
  }
});

function forgetDrafts(): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith("draft:"))
    .forEach((key) => localStorage.removeItem(key));
}
