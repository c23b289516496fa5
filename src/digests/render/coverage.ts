import type { Session } from '../../events/session.ts';
import { isLive } from '../../notes/note.ts';
import type { DigestContext } from '../digest.ts';
import type { DigestWords } from '../digest-words.ts';
import { authorName } from '../formats/page.ts';
import { sortSessions } from '../formats/session-order.ts';
import { htmlText } from './escape-html.ts';
import { visibleLine } from './visible-text.ts';

/** More columns than these fit on no screen. */
const memberLimit = 24;
const rowHeight = 26;
const columnWidth = 64;
const labelWidth = 270;
const headHeight = 26;

/**
 * A picture of who wrote about which session: rows are sessions, columns members, each dot as large as its notes have
 * lines. Empty rows show what nobody covered. Null without notes.
 */
export function coveragePicture(context: DigestContext, words: DigestWords): string | null {
  const lines = countLines(context);
  const sessions = sortSessions(context.sessions, context.notes);
  const members = [...new Set([...lines.keys()].map((key) => key.split('\n')[1] ?? ''))].slice(0, memberLimit);
  const rows = sessions.filter(
    ({ id, isGeneral }) => !isGeneral || members.some((member) => lines.has(`${id}\n${member}`)),
  );
  if (members.length === 0 || rows.length === 0) return null;
  const most = Math.max(...lines.values());
  const name = (member: string) => cut(visibleLine(authorName(member, context.names, words), context.names, 'ja'), 6);
  const width = labelWidth + columnWidth * members.length;
  const height = headHeight + rowHeight * rows.length + 4;
  const heads = members.map((member, column) => textAt(centreX(column), 15, 'member', name(member)));
  const body = rows.map((row, at) => rowPicture(row, at, members, lines, most, width, words));
  return (
    `<svg role="img" aria-label="${htmlText(words.coverage)}" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${heads.join('')}${body.join('')}</svg>`
  );
}

/** Lines with text by session and member, in the order of the notes. */
function countLines({ notes }: DigestContext): Map<string, number> {
  const lines = new Map<string, number>();
  for (const note of notes.filter(isLive).toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) {
    const key = `${note.sessionId}\n${note.authorId}`;
    lines.set(key, (lines.get(key) ?? 0) + note.text.split('\n').filter((line) => line.trim() !== '').length);
  }
  return lines;
}

function rowPicture(
  session: Session,
  at: number,
  members: readonly string[],
  lines: ReadonlyMap<string, number>,
  most: number,
  width: number,
  words: DigestWords,
): string {
  const y = headHeight + rowHeight * at + rowHeight / 2;
  const dots = members.map((member, column) =>
    dotAt(centreX(column), y, lines.get(`${session.id}\n${member}`) ?? 0, most),
  );
  const isSilent = members.every((member) => !lines.has(`${session.id}\n${member}`));
  const title = session.isGeneral ? words.general : [session.code, session.title].filter(Boolean).join(' ');
  const label = textAt(0, y + 4, isSilent ? 'silent' : '', cut(visibleLine(title, new Map(), 'ja'), 20));
  return `<line class="rule" x1="0" x2="${width}" y1="${y + rowHeight / 2}" y2="${y + rowHeight / 2}"/>${label}${dots.join('')}`;
}

function dotAt(x: number, y: number, lines: number, most: number): string {
  if (lines === 0) return `<circle class="none" cx="${x}" cy="${y}" r="2"/>`;
  const radius = 7 + 4 * Math.sqrt(lines / most);
  const count = lines > 999 ? '…' : String(lines);
  return `<circle class="dot" cx="${x}" cy="${y}" r="${radius.toFixed(1)}"/>${textAt(x, y, 'count', count)}`;
}

function centreX(column: number): number {
  return labelWidth + columnWidth * column + columnWidth / 2;
}

function textAt(x: number, y: number, style: string, text: string): string {
  return `<text${style ? ` class="${style}"` : ''} x="${x}" y="${y}">${htmlText(text)}</text>`;
}

/** Wide letters take the room of two. */
function cut(text: string, limit: number): string {
  let width = 0;
  const letters = [...text];
  const end = letters.findIndex((letter) => {
    width += /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー（）「」、。]/u.test(letter) ? 2 : 1.1;
    return width > limit * 2;
  });
  return end < 0 ? text : `${letters.slice(0, end).join('')}…`;
}
