// Between the fields of the plain form (opening words, sections with a name and a body) and the one text that is written.
import type { Editor, JSONContent } from "@tiptap/core";

export interface Section {
  heading: string;
  body: string;
}

export interface DocumentText {
  preamble: string;
  sections: Section[];
}

/** In the stored text each line is a paragraph; Markdown would join lines that follow each other. */
function apart(text: string): string {
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  return lines.map((line, at) => {
    const next = lines[at + 1];
    const isPlain = (value: string | undefined): boolean => value !== undefined && value.trim() !== "" && !/^\s*([-+*]|\d+[.)]|#{1,6}|\|)(\s|\||-)/u.test(value);
    return isPlain(line) && isPlain(next) ? `${line}\n` : line;
  }).join("\n");
}

export function toMarkdown(text: DocumentText): string {
  return [apart(text.preamble), ...text.sections.map((section) => `# ${section.heading.trim()}\n\n${apart(section.body)}`)]
    .map((part) => part.trim()).filter((part) => part !== "").join("\n\n");
}

export function fromEditor(editor: Editor): DocumentText {
  const result: DocumentText = { preamble: "", sections: [] };
  let heading: string | null = null;
  let nodes: JSONContent[] = [];
  const close = (): void => {
    const body = serialized(editor, nodes);
    if (heading === null) {
      result.preamble = body;
    } else {
      result.sections.push({ heading, body });
    }
    nodes = [];
  };
  for (const node of editor.getJSON().content ?? []) {
    if (node.type === "heading" && node.attrs?.level === 1) {
      close();
      heading = words(node);
    } else {
      nodes.push(node);
    }
  }
  close();
  return result;
}

function serialized(editor: Editor, nodes: JSONContent[]): string {
  const filled = nodes.filter((node) => node.type !== "paragraph" || words(node).trim() !== "" || (node.content?.length ?? 0) > 0);
  return filled.length === 0 ? "" : editor.markdown!.serialize({ type: "doc", content: filled }).replace(/&nbsp;/gu, " ").trim();
}

function words(node: JSONContent): string {
  return node.type === "text" ? node.text ?? "" : node.type === "citation" ? node.attrs?.short ?? "" : (node.content ?? []).map(words).join("");
}
