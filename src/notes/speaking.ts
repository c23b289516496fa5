import type { OutlineLine } from './note-outline.ts';
import { readQuotation } from './quotation.ts';
import { isSpeakerLine, speakerOfLine, speakersIn } from './speaker.ts';

/** Who speaks where the reader has come to. */
export interface Speaker {
  /** Headings that still hold. */
  readonly headings: readonly string[];
  /** From the last line such as `Speaker: …`. */
  readonly named: string | null;
}

/** `ここから…` turns to something else: whoever the heading above names does not say what follows. */
export function followSpeaker(speaker: Speaker, { text, above }: OutlineLine): Speaker {
  if (above.length === 0 && isTopicChange(text)) return { headings: [], named: null };
  return isSpeakerLine(text) ? { ...speaker, named: onlyName(text) } : speaker;
}

export function isTopicChange(text: string): boolean {
  return /^(?:ここから(?!見|わか|分か|学|得|の)|ここからは|From here on\b)/i.test(text);
}

/** Who says this line: only whom the line, a speaker's line above it or the heading right above names. */
export function speakerOf(line: OutlineLine, text: string, speaker: Speaker): string | null {
  const above = line.above.findLast((other) => other.line.role !== 'heading' && onlyName(other.text) !== null);
  const heading = line.above.findLast((other) => other.line.role === 'heading')?.text ?? speaker.headings.at(-1);
  return (
    readQuotation(text)?.speaker ??
    (above ? onlyName(above.text) : null) ??
    speaker.named ??
    (heading === undefined ? null : onlyName(heading)) ??
    speakerOfLine(text)
  );
}

function onlyName(text: string): string | null {
  const names = speakersIn(text.replace(/[:：]$/, ''));
  return names.length === 1 ? (names[0] ?? null) : null;
}
