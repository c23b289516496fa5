/** The block between `---` lines that some editors put in front. */
export interface FrontMatter {
  readonly title: string | null;
  readonly author: string | null;
  /** How many lines it takes; 0 where there is none. */
  readonly length: number;
}

const none: FrontMatter = { title: null, author: null, length: 0 };

/** Reads `title` and `author` as plain values; the block is not interpreted further. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---') return none;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const block = lines.slice(1, end);
  // Without `key: value` lines it is a rule with text below it.
  if (end < 0 || !block.some((line) => /^[A-Za-z_-]+\s*:/.test(line))) return none;
  return {
    title: readValue(block, /^title$/i),
    author: readValue(block, /^(?:authors?|name|著者)$/i),
    length: end + 1,
  };
}

function readValue(block: readonly string[], key: RegExp): string | null {
  for (const line of block) {
    const [, name = '', value = ''] = /^([^\s:#][^:]*?)\s*:\s*(.*)$/.exec(line) ?? [];
    if (!key.test(name)) continue;
    const first = /^\[(.*)\]$/.exec(value.trim())?.[1]?.split(',')[0] ?? value;
    return (
      first
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim() || null
    );
  }
  return null;
}
