import { config as readDotenv } from 'dotenv';
import { main } from './cli/main.ts';

readDotenv({ quiet: true });
process.exitCode = await main(process.argv.slice(2), process);
