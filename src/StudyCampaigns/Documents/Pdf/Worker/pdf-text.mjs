// Reads a PDF from standard input and answers one line of JSON: { text, pages, cut } or { failure: "encrypted" | "active" | "broken" }.
// A process for each file: whatever an uploaded file does to the reader ends with it.
import { readFileSync } from 'node:fs';
import { getDocument } from './node_modules/unpdf/dist/pdfjs.mjs';

const MOST_CHARACTERS = 2_000_000;
const MOST_PAGES = 2000;

// Warnings of the reader are no part of the answer.
console.log = console.warn = console.error = () => {};

process.stdout.write(JSON.stringify(await answer(new Uint8Array(readFileSync(0)))));
process.exit(0);

async function answer(data) {
  try {
    const document = await getDocument({ data, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, stopAtErrors: false }).promise;
    if ((await document.getAttachments()) || (await document.getJSActions())) return { failure: 'active' };
    return await read(document);
  } catch (error) {
    return { failure: error?.name === 'PasswordException' ? 'encrypted' : 'broken' };
  }
}

async function read(document) {
  const lines = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    if (number > MOST_PAGES || length > MOST_CHARACTERS) return { text: lines.join('\n'), pages: document.numPages, cut: true };
    const page = await document.getPage(number);
    const text = lineText((await page.getTextContent({ includeMarkedContent: false })).items);
    const notes = (await page.getAnnotations()).flatMap((note) => [note.contentsObj?.str, typeof note.fieldValue === 'string' ? note.fieldValue : null]);
    for (const part of [text, ...notes]) {
      if (!part) continue;
      lines.push(part);
      length += part.length;
    }
    page.cleanup();
  }
  return { text: lines.join('\n'), pages: document.numPages, cut: false };
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
