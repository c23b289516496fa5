#!/usr/bin/env node
// Plain JavaScript that any Node ≥ 18 can start: where that Node is too old for Summit, the one that `npm ci` brought
// takes over. This process then only passes on signals and the exit code.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findBundledNode, isNewEnough, oldestNode } from './bundled-node.js';

/** Set for the Node that takes over. Without it a Node found too old would hand over to itself for ever. */
const mark = 'SUMMIT_HANDED_OVER';

const isHandedOver = process.env[mark] !== undefined;
delete process.env[mark];

if (isNewEnough(process.versions.node)) {
  if (isHandedOver) dieWithParent();
  else if (process.env.npm_command !== undefined) dieWithNpm();
  await import('../src/main.ts');
} else {
  const node = isHandedOver
    ? null
    : findBundledNode(`${process.platform}-${process.arch}`, createRequire(import.meta.url).resolve);
  if (node === null) refuse(`no newer one came with the installation`);
  else handOver(node);
}

/** A launcher killed with SIGKILL cannot pass that on. Without this the bot would live on and hold its database. */
function dieWithParent() {
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel?.unref();
}

/**
 * The same for `npx summit …` and `npm start`: npm keeps no channel to this process, and a shell stands between the two,
 * which loses its parent when npm is killed. Only Linux tells (elsewhere a killed npm leaves the bot running).
 */
function dieWithNpm() {
  const ancestors = readAncestors();
  const look = () => readAncestors() === ancestors || process.kill(process.pid, 'SIGKILL');
  if (ancestors !== null) setInterval(look, 100).unref();
}

/** Parent and grandparent, as text; null where `/proc` does not tell. */
function readAncestors() {
  try {
    // proc(5): pid, name in brackets, state, parent.
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return null;
  }
}

/** @param {string} node path of the Node that takes over */
function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [mark]: '1' },
  });
  passSignalsTo(child);
  child.once('error', (error) => refuse(`the one that came with the installation does not start (${error.message})`));
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignalsTo(child) {
  // A terminal sends Ctrl-C to both processes by itself; passed on, it would count as a second, impatient one.
  const signals = process.stdin.isTTY ? ['SIGTERM'] : ['SIGTERM', 'SIGINT', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  if (process.stdin.isTTY) for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {});
}

/** @param {string} reason */
function refuse(reason) {
  process.stderr.write(
    `Summit needs Node ${oldestNode} or newer. This is Node ${process.versions.node}, and ${reason}.\n` +
      `Run \`npm ci\` without --omit=optional, or install Node ${oldestNode} from https://nodejs.org.\n`,
  );
  process.exitCode = 1;
}
