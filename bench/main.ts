import { parseArgs } from 'node:util';
import { runAckBench } from './ack-bench.ts';
import { describeMachine } from './machine.ts';
import type { Bench } from './report.ts';
import { printTable } from './table.ts';

/** `npm run bench` runs all of them, `npm run bench -- ack` one. */
const benches: Readonly<Record<string, Bench>> = { ack: runAckBench };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    /** How often each contender is measured; for a quick look, or for a profile of one. */
    rounds: { type: 'string', default: '5' },
  },
});

const rounds = Number(values.rounds);
const unknown = positionals.filter((name) => benches[name] === undefined);
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write(`Usage: npm run bench -- [${Object.keys(benches).join(' | ')}] [--rounds N] [--json]\n`);
  process.exit(2);
}

const machine = describeMachine();
if (!values.json) process.stdout.write(`${machine.words}\n`);
const reports = [];
for (const [name, run] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const report = await run({
    rounds,
    say: (progress) => process.stderr.write(`${name}: ${progress}\n`),
  });
  reports.push({ name, ...report.figures });
  if (!values.json) process.stdout.write(`\n${report.title}\n${printTable(report.table)}${report.remarks}\n`);
}
if (values.json) process.stdout.write(`${JSON.stringify({ machine, benches: reports }, null, 2)}\n`);
