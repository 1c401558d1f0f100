// Leads from a name such as "Sections[2].Body" to its place in the text or to its field of the form.
import type { Editor } from "@tiptap/core";

/** False where the place is not on this page: the number, the signature. */
export function goTo(editor: Editor, form: HTMLFormElement, name: string, words: string): boolean {
  const section = name === "Preamble" ? 0 : Number(/^Sections\[(\d+)\]/u.exec(name)?.[1] ?? Number.NaN) + 1;
  if (!Number.isNaN(section)) {
    select(editor, section, name.endsWith(".Heading"), words);
    return true;
  }

  const field = form.elements.namedItem(`Input.${name}`) ?? (name === "Tasks" ? form.querySelector("fieldset.task-row textarea") : null);
  if (field instanceof HTMLElement) {
    field.focus();
    field.scrollIntoView({ block: "center" });
  }
  return field instanceof HTMLElement;
}

/** The addresses of the plain form: #muc-2, #nhiem-vu-3, #Input_Subject. */
export function goToHash(editor: Editor, form: HTMLFormElement, hash: string): void {
  const [, what, number] = /^#(muc|nhiem-vu|Input)[-_](\w+)$/u.exec(hash) ?? [];
  if (what === "muc") {
    goTo(editor, form, `Sections[${Number(number) - 1}].Body`, "");
  } else if (what) {
    goTo(editor, form, what === "Input" ? number : `Tasks[${Number(number) - 1}].Content`, "");
  }
}

/** Section 0 is what stands before the first heading. */
function select(editor: Editor, section: number, isHeading: boolean, words: string): void {
  let current = 0;
  let start: number | null = section === 0 ? 1 : null;
  let found: [number, number] | null = null;
  editor.state.doc.forEach((node, offset) => {
    const isSection = node.type.name === "heading" && node.attrs.level === 1;
    current += isSection ? 1 : 0;
    if (current !== section || found) {
      return;
    }
    start ??= offset + 1;
    if (words !== "" && isSection === (isHeading && section > 0)) {
      node.descendants((child, at) => {
        const index = found ? -1 : child.text?.indexOf(words) ?? -1;
        if (index >= 0) {
          const from = offset + 1 + at + index;
          found = [from, from + words.length];
        }
      });
    }
  });
  const [from, to] = found ?? [start ?? 1, start ?? 1];
  editor.chain().focus().setTextSelection({ from, to }).scrollIntoView().run();
}
