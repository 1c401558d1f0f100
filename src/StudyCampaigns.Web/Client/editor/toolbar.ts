import type { Editor } from "@tiptap/core";

interface Tool {
  text: string;
  label: string;
  key?: string;
  isOn?: (editor: Editor) => boolean;
  /** Shown only there. */
  isFor?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const tools: Tool[][] = [
  [
    heading(1, "I.", "Tên mục"),
    heading(3, "1.", "Tiểu mục"),
    heading(4, "a)", "Ý trong tiểu mục"),
    { text: "–", label: "– Gạch đầu dòng", isOn: (editor) => editor.isActive("bulletList"), run: (editor) => editor.chain().focus().toggleBulletList().run() },
    { text: "+", label: "+ Ý nhỏ trong gạch đầu dòng (phím Tab)", run: (editor) => editor.chain().focus().sinkListItem("listItem").run() },
  ],
  [
    { text: "Đậm", label: "Đậm, chữ đậm (Ctrl B)", key: "bold", isOn: (editor) => editor.isActive("bold"), run: (editor) => editor.chain().focus().toggleBold().run() },
    { text: "Nghiêng", label: "Nghiêng, chữ nghiêng (Ctrl I)", key: "italic", isOn: (editor) => editor.isActive("italic"), run: (editor) => editor.chain().focus().toggleItalic().run() },
  ],
  [
    { text: "Bảng", label: "Bảng, chèn bảng ba cột", run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
    { text: "+ dòng", isFor: inTable, label: "+ dòng vào bảng", run: (editor) => editor.chain().focus().addRowAfter().run() },
    { text: "+ cột", isFor: inTable, label: "+ cột vào bảng", run: (editor) => editor.chain().focus().addColumnAfter().run() },
    { text: "Xóa bảng", isFor: inTable, label: "Xóa bảng đang đứng", run: (editor) => editor.chain().focus().deleteTable().run() },
  ],
  [
    { text: "Hoàn tác", label: "Hoàn tác (Ctrl Z)", run: (editor) => editor.chain().focus().undo().run() },
    { text: "Làm lại", label: "Làm lại (Ctrl Y)", run: (editor) => editor.chain().focus().redo().run() },
  ],
];

export function toolbar(editor: Editor, sources: HTMLSelectElement | null): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "editor-tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Định dạng");
  const draws = tools.flatMap((group) => {
    const box = document.createElement("span");
    box.className = "editor-tool-group";
    bar.append(box);
    return group.map((tool) => button(editor, tool, box));
  });
  if (sources) {
    bar.append(citations(editor, sources));
  }
  editor.on("transaction", () => draws.forEach((draw) => draw()));
  return bar;
}

function inTable(editor: Editor): boolean {
  return editor.isActive("table");
}

function heading(level: 1 | 3 | 4, text: string, label: string): Tool {
  return {
    text,
    label: `${text} ${label}`,
    isOn: (editor) => editor.isActive("heading", { level }),
    run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  };
}

function button(editor: Editor, tool: Tool, box: HTMLElement): () => void {
  const element = document.createElement("button");
  element.type = "button";
  element.className = `btn btn-sm btn-light${tool.key ? ` tool-${tool.key}` : ""}`;
  element.textContent = tool.text;
  element.title = tool.label;
  element.setAttribute("aria-label", tool.label);
  element.addEventListener("click", () => tool.run(editor));
  box.append(element);
  const draw = (): void => {
    element.hidden = tool.isFor !== undefined && !tool.isFor(editor);
    if (tool.isOn) {
      element.setAttribute("aria-pressed", String(tool.isOn(editor)));
    }
  };
  draw();
  return draw;
}

function citations(editor: Editor, sources: HTMLSelectElement): HTMLElement {
  const select = sources.cloneNode(true) as HTMLSelectElement;
  select.removeAttribute("name");
  select.id = "trich-dan";
  select.className = "form-select form-select-sm";
  select.setAttribute("aria-label", "Trích dẫn văn bản chỉ đạo");
  select.value = "";
  select.addEventListener("change", () => {
    const chosen = select.selectedOptions[0];
    if (chosen?.value) {
      editor.chain().focus().insertContent({
        type: "citation",
        attrs: { id: chosen.value, short: chosen.dataset.short, full: chosen.dataset.full },
      }).run();
      select.value = "";
    }
  });
  return select;
}
