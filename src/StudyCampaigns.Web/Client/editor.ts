// Drafting: one text instead of the fields of the plain form, saved while one writes, with the printed pages beside it.
// The plain form stays the truth: before anything is sent its fields are filled from the text.
import { Editor } from "@tiptap/core";
import Bold from "@tiptap/extension-bold";
import Document from "@tiptap/extension-document";
import HardBreak from "@tiptap/extension-hard-break";
import Heading from "@tiptap/extension-heading";
import Italic from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import Paragraph from "@tiptap/extension-paragraph";
import { TableKit } from "@tiptap/extension-table";
import Text from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions";
import { Markdown } from "@tiptap/markdown";
import { keyOf, readDraft, matchesDraft, valuesOf, type Draft } from "./drafts";
import { Check } from "./editor/check";
import { Citation } from "./editor/citation";
import { fromEditor, toMarkdown, type DocumentText } from "./editor/markdown";
import { cleaned } from "./editor/paste";
import { goToHash } from "./editor/places";
import { Preview } from "./editor/preview";
import { Saving, type Saved } from "./editor/saving";
import { tasks } from "./editor/tasks";
import { toolbar } from "./editor/toolbar";
import { askAboutOlder } from "./older";

const form = document.querySelector<HTMLFormElement>("form[data-editor]");
if (form) {
  start(form);
}

function start(form: HTMLFormElement): void {
  const plain = form.querySelector<HTMLElement>("[data-plain]")!;
  const key = keyOf(form.dataset.draftKey);
  const rows = tasks(form, () => saving?.changed());
  const draft = readDraft(key);
  const version = field(form, "Input.Version").value;
  const text = draft?.version === version ? restore(form, draft, rows.resize) : read(plain);

  const place = document.createElement("div");
  place.className = "card editor-card";
  const fields = document.createElement("div");
  fields.hidden = true;
  const editor = new Editor({
    element: place,
    extensions: [
      Document, Paragraph, Text, Bold, Italic, HardBreak, BulletList, OrderedList, ListItem, ListKeymap, UndoRedo,
      Heading.configure({ levels: [1, 3, 4] }),
      TableKit.configure({ table: { resizable: false } }),
      Citation,
      Markdown,
    ],
    content: toMarkdown(text),
    contentType: "markdown",
    injectCSS: false,
    editorProps: {
      attributes: { class: "editor-text", role: "textbox", "aria-multiline": "true", "aria-label": "Nội dung văn bản", lang: "vi", spellcheck: "false" },
      transformPastedHTML: cleaned,
    },
  });
  place.prepend(toolbar(editor, plain.querySelector("select[name='Input.Cite']")));
  plain.replaceWith(place, fields);

  const fill = (): void => write(fields, fromEditor(editor));
  const pane = form.querySelector<HTMLElement>("[data-preview]");
  const preview = pane ? new Preview(pane, form.dataset.preview ?? "") : null;
  const saving = form.dataset.autosave
    ? new Saving(form, form.dataset.autosave, key, fill, (saved) => { number(form, saved); void preview?.show(saved.version); check?.refresh(); })
    : null;
  const findings = form.querySelector<HTMLElement>("[data-check]");
  const check = findings && saving ? new Check(findings, form, editor, () => saving.finish()) : null;
  editor.on("update", () => saving?.changed());
  editor.on("selectionUpdate", () => preview?.follow(block(editor)));
  form.addEventListener("input", (event) => {
    if ((event.target as HTMLInputElement).name?.startsWith("Input.")) {
      saving?.changed();
    }
  });
  form.addEventListener("submit", () => { fill(); saving?.stop(); }, true);
  void preview?.show(version);
  check?.refresh(0);
  if (draft?.version === version) {
    saving?.changed();
  }
  const says = (older: Draft): boolean => { fill(); return matchesDraft(older.values, valuesOf(form)); };
  askAboutOlder(form, key, says, (older) => {
    editor.commands.setContent(toMarkdown(restore(form, older, rows.resize)), { contentType: "markdown" });
    saving?.changed();
    saving?.keep();
  }, saving !== null);
  goToHash(editor, form, location.hash);
  form.dataset.ready = "";
}

function read(plain: HTMLElement): DocumentText {
  const value = (name: string): string => plain.querySelector<HTMLTextAreaElement>(`[name='${name}']`)?.value ?? "";
  const count = plain.querySelectorAll("[name$='.Heading']").length;
  return {
    preamble: value("Input.Preamble"),
    sections: Array.from({ length: count }, (_, at) => ({ heading: value(`Input.Sections[${at}].Heading`), body: value(`Input.Sections[${at}].Body`) })),
  };
}

function write(fields: HTMLElement, text: DocumentText): void {
  const pairs: [string, string][] = [["Input.Preamble", text.preamble]];
  text.sections.forEach((section, at) => pairs.push([`Input.Sections[${at}].Heading`, section.heading], [`Input.Sections[${at}].Body`, section.body]));
  fields.replaceChildren(...pairs.map(([name, value]) => {
    const area = document.createElement("textarea");
    area.name = name;
    area.value = value;
    return area;
  }));
}

function restore(form: HTMLFormElement, draft: Draft, resize: (count: number) => void): DocumentText {
  const values = new Map(draft.values);
  const of = (name: string): string => values.get(name) ?? "";
  const count = (suffix: string): number => draft.values.filter(([name]) => name.endsWith(suffix)).length;
  resize(count("].Content"));
  draft.values.filter(([name]) => name !== "Input.Version").forEach(([name, value]) => {
    const target = form.elements.namedItem(name);
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
      target.value = value;
    }
  });
  return {
    preamble: of("Input.Preamble"),
    sections: Array.from({ length: count("].Heading") }, (_, at) => ({ heading: of(`Input.Sections[${at}].Heading`), body: of(`Input.Sections[${at}].Body`) })),
  };
}

/** New rows have keys now; without them the next save would make them anew. */
function number(form: HTMLFormElement, saved: Saved): void {
  const filled = [...form.querySelectorAll<HTMLFieldSetElement>("fieldset.task-row")].filter((row) =>
    [...row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea")].some((input) => input.value.trim() !== ""));
  filled.forEach((row, at) => {
    const id = row.querySelector<HTMLInputElement>("input[name$='.Id']");
    if (id && filled.length === saved.taskIds.length) {
      id.value = String(saved.taskIds[at]);
    }
  });
}

/** Which block of the printed body the cursor stands in: a numbered list prints a paragraph an item. */
function block(editor: Editor): number {
  const at = editor.state.selection.$from.index(0);
  let count = 0;
  editor.state.doc.forEach((node, _, index) => {
    if (index < at) {
      count += node.type.name === "orderedList" ? node.childCount : node.type.name === "paragraph" && node.content.size === 0 ? 0 : 1;
    }
  });
  return count;
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.querySelector<HTMLInputElement>(`[name='${name}']`)!;
}
