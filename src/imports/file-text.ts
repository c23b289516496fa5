import { unreadable } from './unreadable.ts';

/** INTERFACES, section 5: well-formed, and no control character but tab and line break. */
function cleanText(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');
}

/**
 * The text of a file: UTF-8, UTF-16 with its mark, or else Shift_JIS, in which spreadsheets on Japanese machines still
 * save tables.
 * @throws SummitError `file_unreadable` for what is no text, or no more than space
 */
export function readFileText(file: string, content: string | Uint8Array): string {
  const text = (typeof content === 'string' ? content : decode(file, content)).replace(/^\uFEFF/, '');
  if (text.includes('\u0000')) throw unreadable(file, 'this is not a text file');
  if (/^[\s\p{Cf}]*$/u.test(text)) throw unreadable(file, 'the file is empty');
  return cleanText(text);
}

/** The text of a note within a file: its lines end with `\n`. */
export function readNoteText(text: string): string {
  return cleanText(text).replace(/\r\n?/g, '\n');
}

/** Lines as an editor counts them. */
export function splitFileLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

function decode(file: string, bytes: Uint8Array): string {
  const marks: Readonly<Record<string, string>> = { fffe: 'utf-16le', feff: 'utf-16be' };
  const marked = marks[Buffer.from(bytes.subarray(0, 2)).toString('hex')];
  for (const encoding of marked ? [marked] : ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding; the next one may fit.
    }
  }
  throw unreadable(file, 'the text is neither UTF-8 nor Shift_JIS');
}

/** Is the text mostly Japanese? Half a line of kana is enough: code, names and URLs are Latin in any language. */
export function languageOf(text: string): 'ja' | 'en' {
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return kana * 8 > latin ? 'ja' : 'en';
}

/** `notes/hoshi-days.md` → `hoshi-days` */
export function withoutEnding(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]*$/, '');
}
