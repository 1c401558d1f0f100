'use strict';
const { readFileSync } = require('node:fs');

/**
 * Reads from a TrueType file which characters it can draw and how wide each is, in parts of the font size.
 * Only the tables cmap (formats 4 and 12), hhea, hmtx and head are read.
 */
function readFont(path) {
  const file = readFileSync(path);
  const tables = {};
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    tables[file.toString('latin1', at, at + 4)] = file.readUInt32BE(at + 8);
  }
  const glyphs = readCharacterMap(file, tables['cmap']);
  const unitsPerEm = file.readUInt16BE(tables['head'] + 18);
  const longMetrics = file.readUInt16BE(tables['hhea'] + 34);
  return {
    has: (codePoint) => (glyphs.get(codePoint) ?? 0) !== 0,
    width(codePoint) {
      const glyph = Math.min(glyphs.get(codePoint) ?? 0, longMetrics - 1);
      return file.readUInt16BE(tables['hmtx'] + 4 * glyph) / unitsPerEm;
    },
  };
}

function readCharacterMap(file, cmap) {
  const glyphs = new Map();
  for (let i = 0; i < file.readUInt16BE(cmap + 2); i++) {
    const table = cmap + file.readUInt32BE(cmap + 4 + 8 * i + 4);
    const platform = file.readUInt16BE(cmap + 4 + 8 * i);
    const format = file.readUInt16BE(table);
    if (platform === 1) continue;
    if (format === 4) readFormat4(file, table, glyphs);
    else if (format === 12) readFormat12(file, table, glyphs);
  }
  return glyphs;
}

function readFormat4(file, table, glyphs) {
  const doubled = file.readUInt16BE(table + 6);
  for (let i = 0; i < doubled; i += 2) {
    const end = file.readUInt16BE(table + 14 + i);
    const start = file.readUInt16BE(table + 16 + doubled + i);
    const delta = file.readUInt16BE(table + 16 + 2 * doubled + i);
    const rangeAt = table + 16 + 3 * doubled + i;
    const range = file.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code : file.readUInt16BE(rangeAt + range + 2 * (code - start));
      glyphs.set(code, range !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff);
    }
  }
}

function readFormat12(file, table, glyphs) {
  for (let i = 0; i < file.readUInt32BE(table + 12); i++) {
    const at = table + 16 + 12 * i;
    const first = file.readUInt32BE(at);
    const last = file.readUInt32BE(at + 4);
    for (let code = first; code <= last; code++) glyphs.set(code, file.readUInt32BE(at + 8) + code - first);
  }
}

module.exports = { readFont };
