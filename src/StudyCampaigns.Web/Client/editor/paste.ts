// What Word and web pages put on the clipboard, brought to the few things a document knows: headings, paragraphs, lists, tables.
// Everything else is dropped by the editor's schema.

const section = /^\s*([IVXL]{1,6})\s*[.\-–]\s+/u;
const number = /^\s*\d{1,2}\.\s+/u;
const letter = /^\s*[a-zđ]\)\s+/u;
const hyphen = /^\s*[-–•·+o]\s+/u;

export function cleaned(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("style, script, img, meta, link, o\\:p").forEach((element) => element.remove());
  const paragraphs = [...page.querySelectorAll<HTMLElement>("p, div")]
    .filter((element) => element.closest("table, li") === null && element.querySelector("p, div, table, ul, ol") === null);
  paragraphs.forEach((element) => replace(element, page));
  joinLists(page);
  return page.body.innerHTML;
}

function replace(element: HTMLElement, page: Document): void {
  const text = element.textContent?.replace(/\s+/gu, " ") ?? "";
  if (text.trim() === "") {
    element.remove();
    return;
  }

  const bold = isWholly(element, "b, strong", (style) => /font-weight:\s*(bold|[6-9]00)/u.test(style));
  if (section.test(text) && (bold || text === text.toUpperCase())) {
    rename(element, page, "h1", section);
  } else if (number.test(text) && bold) {
    rename(element, page, "h3", number);
  } else if (letter.test(text) && (bold || isWholly(element, "i, em", (style) => /font-style:\s*italic/u.test(style)))) {
    rename(element, page, "h4", letter);
  } else if (hyphen.test(text) || /mso-list|MsoListParagraph/u.test(element.outerHTML.slice(0, 400))) {
    const item = page.createElement("li");
    item.innerHTML = element.innerHTML;
    strip(item, hyphen);
    element.replaceWith(item);
  }
}

function isWholly(element: HTMLElement, tags: string, style: (text: string) => boolean): boolean {
  const marked = [...element.querySelectorAll<HTMLElement>("*")].filter((inner) => inner.matches(tags) || style(inner.getAttribute("style") ?? ""));
  const length = marked.filter((inner) => !marked.some((outer) => outer !== inner && outer.contains(inner)))
    .reduce((sum, inner) => sum + (inner.textContent?.trim().length ?? 0), 0);
  return length > 0 && length >= (element.textContent?.trim().length ?? 0) * 0.8;
}

function rename(element: HTMLElement, page: Document, tag: string, mark: RegExp): void {
  const heading = page.createElement(tag);
  heading.textContent = (element.textContent ?? "").replace(/\s+/gu, " ").replace(mark, "").trim();
  element.replaceWith(heading);
}

// The sign stands in the first text that is not empty, perhaps in a span of its own.
function strip(element: HTMLElement, mark: RegExp): void {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent ?? "";
    if (text.trim() !== "") {
      node.textContent = mark.test(`${text} `) ? `${text} `.replace(mark, "").replace(/ $/u, "") : text;
      return;
    }
  }
}

function joinLists(page: Document): void {
  page.querySelectorAll("li").forEach((item) => {
    if (item.parentElement?.matches("ul, ol")) {
      return;
    }

    const before = item.previousElementSibling;
    if (before instanceof HTMLUListElement && before.dataset.joined !== undefined) {
      before.append(item);
      return;
    }

    const list = page.createElement("ul");
    list.dataset.joined = "";
    item.replaceWith(list);
    list.append(item);
  });
}
