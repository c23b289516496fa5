const tableRow = /^\|.*\|$/;

/** Measures code blocks and tables. Keeps in mind which fences were never closed, so that no text takes long. */
export function blockMeter(lines: readonly string[]): (at: number, body: string) => number {
  const unclosed: string[] = [];
  return (at, body) => {
    if (isTableRow(body)) return tableLength(lines, at);
    const fence = fenceOf(body);
    if (fence === '' || unclosed.some((known) => fence.startsWith(known))) return 1;
    const length = codeLength(lines, at, fence);
    if (length === 1) unclosed.push(fence);
    return length;
  };
}

export function isTableRow(body: string): boolean {
  return tableRow.test(body);
}

/** The marks that open a code block here; `''` where none is opened, or opened and closed on one line. */
export function fenceOf(body: string): string {
  const fence = /^(?:`{3,}|~{3,})/.exec(body)?.[0] ?? '';
  return body.indexOf(fence, fence.length) > 0 ? '' : fence;
}

/** A fence that is never closed is one line, so that nothing below it is lost to the reader. */
function codeLength(lines: readonly string[], at: number, fence: string): number {
  for (let end = at + 1; end < lines.length; end++) {
    if ((lines[end] ?? '').trimEnd().endsWith(fence)) return end - at + 1;
  }
  return 1;
}

function tableLength(lines: readonly string[], at: number): number {
  let end = at + 1;
  while (isTableRow((lines[end] ?? '').trim())) end++;
  return end - at;
}
