/** The lines of a Markdown document outside its code blocks, as every reader of fences sees them. */
export function outsideFences(markdown: string): string[] {
  const outside: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const ticks = /^(`{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') {
      if (ticks === '') outside.push(line);
      else fence = ticks;
    } else if (ticks.length >= fence.length && line.trim() === ticks) fence = '';
  }
  if (fence !== '') throw new Error('a code block never ends');
  return outside;
}

/** What a line holds besides what code made: escapes, addresses and footnotes are taken out. */
export function bareMarks(line: string): string {
  return line
    .replace(/\\[!-/:-@[-`{-~]/g, ' ')
    .replace(/\[[^[\]]*\]\(<https?:\/\/[^<>\s]+>\)/g, '')
    .replace(/<https?:\/\/[^<>\s]+>/g, '')
    .replace(/\[\^\d+\]/g, '');
}
