'use strict';

// Sizes in points; official-document.typ sets the same ones.
const MILLIMETRE = 72 / 25.4;
const PORTRAIT_WIDTH = 165 * MILLIMETRE;
const LANDSCAPE_WIDTH = 252 * MILLIMETRE;
const CELL_PADDING = 8;
const BODY_SIZE = 14;
const TALLEST_UNSPLIT_ROW = 25;
const BREAK = '\u200b';
// Of one letter; Vietnamese needs two. Each more makes the drawing slower by the square.
const MOST_MARKS = 8;
// The widest style, Tinos bold, is this much wider than the measured regular one.
const BOLD = 1.15;

/**
 * Makes the document of any user's text drawable: composed Unicode, only characters the font has (PDF/UA forbids
 * the others), a place to break in words wider than their column, heading levels without gaps, tables whose rows
 * all have one cell a column.
 */
function prepare(json, font) {
  const document = JSON.parse(json, (_, value) => (typeof value === 'string' ? drawable(value, font) : value));
  prepareFrame(document, font);
  const body = { width: PORTRAIT_WIDTH, level: 0, font };
  document.blocks = document.blocks.map((block) => prepareBlock(block, body)).filter(Boolean);
  for (const annex of document.annexes) {
    // The annex's own title is a heading of level 1.
    const place = { width: annex.landscape ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH, level: 1, font };
    annex.label = breakable(annex.label, place.width, BODY_SIZE * BOLD, font);
    annex.title = breakable(annex.title, place.width, BODY_SIZE * BOLD, font);
    annex.blocks = annex.blocks.map((block) => prepareBlock(block, place)).filter(Boolean);
  }
  return document;
}

/** The parts around the body: letterhead, title, recipients, signatures. */
function prepareFrame(document, font) {
  const fit = (text, millimetres, size = BODY_SIZE) => breakable(text ?? '', millimetres * MILLIMETRE, size * BOLD, font);
  const capitals = (text, millimetres) => fit((text ?? '').toUpperCase(), millimetres);
  const sign = (signer) => signer && {
    authority: capitals(signer.authority, 75),
    position: capitals(signer.position, 75),
    name: fit(signer.name, 75),
  };
  document.letterhead = {
    superior: capitals(document.letterhead.superior, 75),
    issuer: capitals(document.letterhead.issuer, 75),
  };
  document.numberLine = fit(document.numberLine, 75);
  document.urgency = capitals(document.urgency, 75);
  document.draftMark = fit(document.draftMark, 75);
  document.circulationMark = fit(document.circulationMark, 75);
  document.salutation = fit(document.salutation, 60);
  document.placeAndDate = fit(document.placeAndDate, 85);
  document.typeName = fit((document.typeName ?? '').toUpperCase(), 145, 16);
  document.subject = fit(document.subject, document.typeName.trim() === '' ? 75 : 145);
  document.addressees = document.addressees.map((addressee) => fit(addressee, 160));
  document.recipients = document.recipients.map((recipient) => fit(recipient, 60, 12));
  document.signature = sign(document.signature);
  document.leftSignature = sign(document.leftSignature);
  // Signature and recipients stay together as long as a page can hold them.
  const height = (texts, millimetres, size) =>
    texts.reduce((sum, text) => sum + lines(text, millimetres * MILLIMETRE, size, font), 0);
  document.footerSplits = height(document.recipients, 60, 12) > 40
    || [document.signature, document.leftSignature].some((signer) => signer && height(Object.values(signer), 75, BODY_SIZE) > TALLEST_UNSPLIT_ROW);
}

function drawable(text, font) {
  let result = '';
  let marks = 0;
  for (const character of text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').normalize('NFC')) {
    const code = character.codePointAt(0);
    const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
    const isInvisible = (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e)
      || (code >= 0x2060 && code <= 0x206f) || code === 0xad || code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f);
    marks = /\p{M}/u.test(character) ? marks + 1 : 0;
    if (character === '\n') result += character;
    else if (isControl || isInvisible || marks > MOST_MARKS) continue;
    else result += !isPrivate && font.has(code) ? character : '?';
  }
  return result;
}

function prepareBlock(block, place) {
  switch (block.kind) {
    case 'heading':
      if (`${block.number}${block.text}`.trim() === '') return null;
      // PDF/UA refuses a level that skips one; the look keeps the level that was asked for.
      place.level = Math.min(Math.max(block.level, 1), place.level + 1);
      return { ...block, outline: place.level, text: breakable(block.text, place.width, BODY_SIZE * BOLD, place.font) };
    case 'paragraph':
      return { ...block, runs: prepareRuns(block.runs, place) };
    case 'list':
      return block.items.length === 0 ? null : { ...block, sign: block.level > 1 ? '+' : '-', items: block.items.map((runs) => prepareRuns(runs, place)) };
    case 'table':
      return block.columns.length === 0 ? null : prepareTable(block, place);
    case 'chart':
      return block.bars.length === 0 ? null : prepareChart(block, place);
    default:
      throw new Error(`Unknown kind of block: ${block.kind}`);
  }
}

function prepareRuns(runs, { width, font }) {
  return runs.map((run) => ({ ...run, text: breakable(run.text, width - 10 * MILLIMETRE, BODY_SIZE * BOLD, font) }));
}

function prepareTable(table, { width, font }) {
  const size = table.columns.length > 9 ? 11 : 12;
  const shares = table.columns.map((column) => (column.width > 0 ? column.width : 1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (width * share) / total - CELL_PADDING);
  const cell = (text, column) => breakable(text ?? '', widths[column], size * BOLD, font);
  const rows = table.rows.map((row) => widths.map((_, column) => cell(row[column], column)));
  const titles = table.columns.map((column, index) => cell(column.title, index));
  return {
    ...table,
    // A header as tall as the page would leave no place for rows: it becomes a row that may split.
    headerRepeats: titles.every((title, column) => lines(title, widths[column], size * BOLD, font) < TALLEST_UNSPLIT_ROW),
    caption: breakable(table.caption, width, BODY_SIZE * BOLD, font),
    size,
    columns: table.columns.map((column, index) => ({ ...column, width: shares[index], title: titles[index] })),
    rows,
    // A row taller than the page must split, or its end would be lost.
    splits: rows.map((row) => row.some((text, column) => lines(text, widths[column], size, font) > TALLEST_UNSPLIT_ROW)),
  };
}

function prepareChart(chart, { width, font }) {
  const bars = chart.bars.map((bar) => ({
    label: breakable(bar.label, width * 0.3 - CELL_PADDING, 12, font),
    valueText: breakable(bar.valueText, width * 0.3 - CELL_PADDING, 12, font),
    share: bar.maximum > 0 ? Math.min(Math.max(bar.value / bar.maximum, 0), 1) : 0,
  }));
  const alternativeText = chart.alternativeText.trim() || chart.caption.trim() || 'Biểu đồ';
  // As wide as the widest value, so that the bars get the rest.
  const valueWidth = Math.min(width * 0.3, Math.max(...chart.bars.map((bar) => measure(bar.valueText, 12, font))) + 2);
  // A chart stays on one page as long as a page can hold it.
  const height = bars.reduce((sum, bar) => sum + Math.max(
    lines(bar.label, width * 0.3, 12, font), lines(bar.valueText, valueWidth, 12, font)), 0);
  return { ...chart, valueWidth, splits: height > TALLEST_UNSPLIT_ROW, caption: breakable(chart.caption, width, BODY_SIZE * BOLD, font), bars, alternativeText };
}

function lines(text, width, size, font) {
  return text.split(/[\n\u200b]/u).reduce((sum, line) => sum + Math.ceil((measure(line, size, font) * 1.1) / width), 0);
}

function measure(text, size, font) {
  let width = 0;
  for (const character of text) width += font.width(character.codePointAt(0)) * size;
  return width;
}

/** Adds invisible break points to words wider than the column; every other word stays whole. Hard spaces hold words together as long as they fit. */
function breakable(text, width, size, font) {
  return text.replace(/[\S\u00a0\u202f]+/gu, (word) => {
    if (measure(word, size, font) <= width) return word;
    if (/[\u00a0\u202f]/u.test(word)) return breakable(word.replaceAll(/[\u00a0\u202f]/gu, ' '), width, size, font);
    let result = '';
    let line = 0;
    for (const character of word) {
      const advance = font.width(character.codePointAt(0)) * size;
      if (line + advance > width && result !== '') {
        result += BREAK;
        line = 0;
      }
      result += character;
      line += advance;
    }
    return result;
  });
}

module.exports = { prepare };
