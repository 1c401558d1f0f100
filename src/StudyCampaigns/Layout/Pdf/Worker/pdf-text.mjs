// Reads a PDF from standard input and answers one line of JSON: { text, pages, cut } or { failure: "encrypted" | "active" | "broken" }.
// A process for each file: whatever an uploaded file does to the reader ends with it.
import { readFileSync } from 'node:fs';
import { AnnotationMode, OPS, getDocument } from './node_modules/unpdf/dist/pdfjs.mjs';

const MOST_CHARACTERS = 2_000_000;
const MOST_PAGES = 2000;
const MOST_BOOKMARKS = 20_000;

// Pixels: what is larger is not unpacked.
const NO_PICTURES = 1;

// Annotations whose words the reader tells without drawing them, or that have none.
const NOT_DRAWN = ['Link', 'Widget', 'FreeText', 'Popup'];

// The reader compiles fonts with it; Node has it from version 22 on.
ArrayBuffer.prototype.transferToFixedLength ??= function (length = this.byteLength) {
  const target = new Uint8Array(length);
  target.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return target.buffer;
};

// Warnings of the reader are no part of the answer.
console.log = console.warn = console.error = () => {};

// Not before all of it is written: a pipe takes 64 kB at once.
process.stdout.write(JSON.stringify(await answer(new Uint8Array(readFileSync(0)))), () => process.exit(0));

async function answer(data) {
  try {
    const document = await getDocument({
      data, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, stopAtErrors: false, maxImageSize: NO_PICTURES,
    }).promise;
    if ((await document.getAttachments()) || (await document.getJSActions())) return { failure: 'active' };
    return await read(document);
  } catch (error) {
    return { failure: error?.name === 'PasswordException' ? 'encrypted' : 'broken' };
  }
}

async function read(document) {
  const lines = [...(await titles(document))];
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    if (number > MOST_PAGES || length > MOST_CHARACTERS) return { text: lines.join('\n'), pages: document.numPages, cut: true };
    const page = await document.getPage(number);
    const text = lineText((await page.getTextContent({ includeMarkedContent: false })).items);
    const notes = await page.getAnnotations();
    const words = notes.flatMap((note) => [note.contentsObj?.str, ...[note.fieldValue, note.textContent].flat(), note.alternativeText]);
    for (const part of [text, ...words, await drawnText(page, notes)]) {
      if (typeof part !== 'string' || part === '') continue;
      lines.push(part);
      length += part.length;
    }
    page.cleanup();
  }
  return { text: lines.join('\n'), pages: document.numPages, cut: false };
}

/** The title in the window's bar and the bookmarks beside the pages. */
async function titles(document) {
  const { info } = await document.getMetadata();
  const found = [info?.Title, info?.Subject, info?.Keywords].filter((word) => typeof word === 'string' && word !== '');
  const left = [...((await document.getOutline()) ?? [])];
  while (left.length > 0 && found.length < MOST_BOOKMARKS) {
    const bookmark = left.pop();
    found.push(bookmark.title);
    left.push(...bookmark.items);
  }
  return found;
}

/** Stamps are drawn and say nothing else: the letters that are drawn for the annotations of a page, a line for each. */
async function drawnText(page, notes) {
  if (!notes.some((note) => note.hasAppearance && !NOT_DRAWN.includes(note.subtype))) return '';
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
  let text = '';
  let depth = 0;
  fnArray.forEach((operation, index) => {
    if (operation === OPS.beginAnnotation) depth++;
    if (operation === OPS.endAnnotation) depth--;
    if (operation === OPS.endAnnotation || operation === OPS.setTextMatrix || operation === OPS.moveText || operation === OPS.nextLine) text += '\n';
    if (operation === OPS.showText && depth > 0) text += argsArray[index][0].map((glyph) => glyph?.unicode ?? '').join('');
  });
  return text.replace(/\n+/g, '\n');
}

/** Lines as a reader sees them: pieces on one height belong together, with a tab where a gap is wider than two letters. */
function lineText(items) {
  let text = '';
  let last = null;
  for (const item of items) {
    if (item.str === '' && !item.hasEOL) continue;
    const [, , , , x, y] = item.transform;
    const height = item.height || last?.height || 10;
    if (last && Math.abs(y - last.y) > height * 0.6) {
      if (!text.endsWith('\n')) text += '\n';
    } else if (last && item.str.trim() !== '' && x - last.end > height * 1.2) {
      text += '\t';
    }
    text += item.str;
    if (item.hasEOL && !text.endsWith('\n')) text += '\n';
    if (item.str.trim() !== '') last = { y, end: x + item.width, height };
  }
  return text;
}
