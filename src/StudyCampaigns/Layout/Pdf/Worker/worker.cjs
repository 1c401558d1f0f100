'use strict';
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Readable } = require('node:stream');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const { readFont } = require('./font.cjs');
const { prepare } = require('./prepare.cjs');
const { split } = require('./split.cjs');

const template = readFileSync(path.join(__dirname, 'official-document.typ'), 'utf8');
const font = readFont(path.join(__dirname, 'fonts', 'Tinos_400Regular.ttf'));
const compiler = NodeCompiler.create({ workspace: __dirname, fontArgs: [{ fontPaths: [path.join(__dirname, 'fonts')] }] });

/**
 * Draws one document. Text travels only inside the input, which the template reads as JSON: it is never source code.
 * Answers with the PDF, or with "!" and the reason: a thrown error would look like a broken worker to the caller.
 * The answer is a stream because text would cost a third more bytes.
 */
async function render(json) {
  try {
    const data = JSON.stringify(prepare(json, font));
    const pdf = compiler.pdf({ mainFileContent: template, inputs: { data } }, { pdfStandard: 'ua-1' });
    return Readable.from([pdf]);
  } catch (error) {
    return Readable.from([Buffer.from(`!${explain(error)}`)]);
  }
}

/**
 * Draws the pages of one document as SVG, to be looked at while it is written: { pages: [{ width, height, svg }], marks: [[block, page,
 * points from the top of the page], …] }, where each mark says at which place a block of the body begins.
 */
async function look(json) {
  try {
    const prepared = prepare(json, font);
    prepared.blocks.forEach((block, index) => { block.mark = index; });
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(prepared) } });
    if (!compiled.result) throw compiled.takeDiagnostics();
    const marks = compiler.query(compiled.result, { selector: '<mark>', field: 'value' });
    return Readable.from([Buffer.from(JSON.stringify({ pages: split(compiler.svg(compiled.result)), marks }))]);
  } catch (error) {
    return Readable.from([Buffer.from(`!${explain(error)}`)]);
  }
}

/** Forgets what earlier renderings left behind and tells how the process is. */
async function rest() {
  compiler.evictCache(3);
  return { processId: process.pid, memory: process.memoryUsage.rss() };
}

function explain(error) {
  if (error instanceof Error) return error.stack;
  const details = error?.shortDiagnostics;
  return details ? JSON.stringify(details) : String(error);
}

module.exports = { render, look, rest };
