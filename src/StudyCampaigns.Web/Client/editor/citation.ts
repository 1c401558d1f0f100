// A citation of a superior document: the writer sees the short form, the document prints the first mention in full.
import { mergeAttributes, Node } from "@tiptap/core";

const scheme = "directive:";

export const Citation = Node.create({
  name: "citation",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ id: { default: "" }, short: { default: "" }, full: { default: "" } }),
  parseHTML: () => [{
    tag: "span[data-citation]",
    getAttrs: (element) => ({
      id: element.dataset.citation,
      short: element.textContent,
      full: element.title,
    }),
  }],
  renderHTML: ({ node, HTMLAttributes }) =>
    ["span", mergeAttributes(HTMLAttributes, { class: "citation", "data-citation": node.attrs.id, title: node.attrs.full }), node.attrs.short],
  renderText: ({ node }) => node.attrs.short,
  markdownTokenName: "link",
  parseMarkdown: (token, helpers) => {
    const href = String(token.href ?? "");
    const short = String(token.text ?? "");
    return href.startsWith(scheme)
      ? { type: "citation", attrs: { id: href.slice(scheme.length), short, full: token.title ?? short } }
      : helpers.createTextNode(short);
  },
  renderMarkdown: (node) => `[${node.attrs?.short}](${scheme}${node.attrs?.id} "${node.attrs?.full}")`,
});
