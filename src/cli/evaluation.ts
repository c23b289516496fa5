import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { summarise } from '../digests/summarise.ts';
import { languages } from '../language.ts';
import { wordFileError } from './file-failure.ts';
import type { Progress } from './progress.ts';
import { readLines } from './text-lines.ts';

const pairShape = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.enum(languages),
  notes: z.string(),
  /** UTF-16 units. */
  max_chars: z.int().positive(),
});

type Pair = z.infer<typeof pairShape>;

export interface EvaluationOptions {
  readonly progress: Progress;
  /** A line that is left out: its number from 1, and why. */
  readonly onBadLine: (line: number, reason: string) => void;
}

/**
 * Summarises a JSONL file of any length, line by line. Bad lines are told and left out, blank ones skipped.
 * @throws CommandFailed where a file cannot be read or written
 */
export async function evaluate(
  inPath: string,
  outPath: string,
  options: EvaluationOptions,
): Promise<{ readonly written: number; readonly bad: number }> {
  const tally = { written: 0, bad: 0 };
  try {
    options.progress.start((await stat(inPath)).size);
    const source = createReadStream(inPath);
    await pipeline(source, (chunks) => summaries(chunks, tally, options), createWriteStream(outPath));
  } catch (error) {
    throw wordFileError(error, inPath);
  }
  return tally;
}

async function* summaries(
  chunks: AsyncIterable<Uint8Array>,
  tally: { written: number; bad: number },
  options: EvaluationOptions,
) {
  let number = 0;
  for await (const { text, bytes } of readLines(chunks)) {
    number += 1;
    options.progress.step(bytes);
    if (text.trim() === '') continue;
    const read = readPair(text);
    if ('fault' in read) {
      tally.bad += 1;
      options.onBadLine(number, read.fault);
      continue;
    }
    tally.written += 1;
    yield `${JSON.stringify(summarisePair(read.pair))}\n`;
  }
}

function readPair(text: string): { readonly pair: Pair } | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'not JSON' };
  }
  const parsed = pairShape.safeParse(value);
  if (parsed.success) return { pair: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`);
  return { fault: faults.join('; ') };
}

function summarisePair({ id, lang, notes, max_chars: maxChars }: Pair) {
  const { summary, cites } = summarise({ notes, language: lang, maxChars });
  return { id, summary, cites };
}
