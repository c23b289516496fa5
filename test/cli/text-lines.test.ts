import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readLines } from '../../src/cli/text-lines.ts';

async function readAll(bytes: Uint8Array, cuts: readonly number[]): Promise<{ lines: string[]; bytes: number }> {
  async function* chunks() {
    const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
    for (const [index, end] of places.entries()) yield bytes.subarray(places[index - 1] ?? 0, end);
  }
  const read = { lines: [] as string[], bytes: 0 };
  for await (const line of readLines(chunks())) {
    read.lines.push(line.text);
    read.bytes += line.bytes;
  }
  return read;
}

test('lines end at \\n alone, wherever the stream is cut', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', '日', '🙌', '\u2028', '\u2029', '"', ' ') });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.array(fc.nat()), async (lines, cuts) => {
      const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
      expect(await readAll(bytes, cuts)).toEqual({ lines, bytes: bytes.length });
    }),
  );
});

test('a last line without \\n, Windows line ends and a byte order mark', async () => {
  const { lines } = await readAll(new TextEncoder().encode('\uFEFFone\r\ntwo'), []);
  expect(lines).toEqual(['one', 'two']);
});
