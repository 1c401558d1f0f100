// Rows of the task table are added, moved and removed here without asking the server, which does the same where scripts are off.

export function tasks(form: HTMLFormElement, changed: () => void): { resize: (count: number) => void } {
  const rows = (): HTMLFieldSetElement[] => [...form.querySelectorAll<HTMLFieldSetElement>("fieldset.task-row")];
  form.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[name=action]");
    const [verb, what, at] = (button?.value ?? "").split("-");
    const row = rows()[Number(at)];
    if (!button || what !== "task" || (verb !== "add" && !row) || rows().length === 0 || (verb === "remove" && rows().length === 1)) {
      return;
    }

    event.preventDefault();
    act(verb, row);
    renumber(rows());
    changed();
  });

  function act(verb: string, row: HTMLFieldSetElement): void {
    if (verb === "add") {
      add(rows()[rows().length - 1]).querySelector("textarea")?.focus();
    } else if (verb === "remove") {
      row.remove();
    } else if (verb === "up") {
      row.previousElementSibling?.before(row);
    } else {
      row.nextElementSibling?.after(row);
    }
  }

  return {
    resize: (count) => {
      rows().slice(Math.max(count, 1)).forEach((row) => row.remove());
      while (rows().length > 0 && rows().length < count) {
        add(rows()[rows().length - 1]);
      }
      renumber(rows());
    },
  };
}

function add(last: HTMLFieldSetElement): HTMLFieldSetElement {
  const row = last.cloneNode(true) as HTMLFieldSetElement;
  row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea").forEach((field) => {
    field.value = "";
    field.classList.remove("input-validation-error", "is-invalid");
  });
  row.querySelectorAll(".parent-task").forEach((note) => note.remove());
  row.querySelectorAll(".field-validation-error").forEach((fault) => (fault.textContent = ""));
  last.after(row);
  return row;
}

function renumber(rows: HTMLFieldSetElement[]): void {
  rows.forEach((row, at) => {
    row.id = `nhiem-vu-${at + 1}`;
    row.querySelector("legend > span")!.textContent = `Nhiệm vụ ${at + 1}`;
    row.querySelectorAll("*").forEach((element) => {
      for (const name of ["name", "id", "for", "data-valmsg-for", "aria-describedby"]) {
        const value = element.getAttribute(name);
        if (value) {
          element.setAttribute(name, value.replace(/Tasks\[\d+\]/u, `Tasks[${at}]`).replace(/Tasks_\d+__/u, `Tasks_${at}__`));
        }
      }
    });
    tools(row, at, rows.length);
  });
}

function tools(row: HTMLFieldSetElement, at: number, count: number): void {
  const words: [string, string, string, boolean][] = [
    ["up", "Lên", `Chuyển nhiệm vụ ${at + 1} lên`, at > 0],
    ["down", "Xuống", `Chuyển nhiệm vụ ${at + 1} xuống`, at < count - 1],
    ["remove", "Xóa", `Xóa nhiệm vụ ${at + 1}`, true],
  ];
  const box = row.querySelector(".row-tools")!;
  box.replaceChildren(...words.filter(([, , , isThere]) => isThere).map(([verb, text, label]) => {
    const button = document.createElement("button");
    button.type = "submit";
    button.name = "action";
    button.value = `${verb}-task-${at}`;
    button.className = "btn btn-sm btn-light";
    button.textContent = text;
    button.setAttribute("aria-label", label);
    return button;
  }));
}
