import { config as readDotenv } from 'dotenv';
import { main } from './cli/main.ts';

readDotenv({ quiet: true });
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
const { env, stdout, stderr } = process;
process.exitCode = await main(process.argv.slice(2), { env, stdout, stderr, stop: stopping.signal });
