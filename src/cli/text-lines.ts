/**
 * The lines of a stream of UTF-8, without their `\n` or `\r\n`. Node's readline would also break lines at U+2028 and
 * U+2029, which JSON may hold as they are.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      yield { text: text.replace(/\r$/, ''), bytes };
      bytes = 0;
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield { text: rest, bytes };
}
