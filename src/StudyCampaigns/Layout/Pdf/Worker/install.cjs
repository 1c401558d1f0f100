'use strict';
// Run by the build. Installs the locked packages once, even when several builds of this folder start together.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const lockFile = path.join(__dirname, 'package-lock.json');
const stamp = path.join(__dirname, 'node_modules', '.installed');
const turn = path.join(os.tmpdir(), `studycampaigns-${createHash('sha256').update(__dirname).digest('hex').slice(0, 16)}`);
const STALE_AFTER = 10 * 60 * 1000;

main();

function main() {
  if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node 20 or newer is needed; this is ${process.version}.`);
  waitForTurn();
  try {
    if (isInstalled()) return;
    const { status } = spawnSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: __dirname, shell: true, stdio: 'inherit' });
    if (status !== 0) fail('"npm ci" failed in Documents/Pdf/Worker. Node 20 or newer with npm and a reachable npm registry are needed.');
    fs.writeFileSync(stamp, '');
  } finally {
    fs.rmSync(turn, { recursive: true, force: true });
  }
}

function isInstalled() {
  return fs.existsSync(stamp) && fs.statSync(stamp).mtimeMs >= fs.statSync(lockFile).mtimeMs;
}

function waitForTurn() {
  for (;;) {
    try {
      fs.mkdirSync(turn);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    // A build that was killed leaves its folder behind.
    const age = Date.now() - (fs.statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_AFTER) fs.rmSync(turn, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function fail(message) {
  fs.rmSync(turn, { recursive: true, force: true });
  console.error(message);
  process.exit(1);
}
