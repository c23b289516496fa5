import { SummitError } from '../errors.ts';
import { countUp, type NoteCount } from './accounting.ts';
import type { Claim } from './claim.ts';
import type { DigestContent, DigestFormat } from './digest.ts';
import type { DigestInput, DigestOptions } from './digest-input.ts';
import { countedPoints, type NoteReading, readNotes } from './extractive/note-reading.ts';
import { readStatements } from './extractive/statements.ts';
import { chooseFormat } from './format-choice.ts';
import { digestFacts } from './formats/digest-facts.ts';
import { type Draft, isFilled, itemsOf, toPart, toSection } from './formats/draft.ts';
import type { Item } from './formats/item.ts';
import { layOut, type Material } from './formats/material.ts';
import { openPage, type Page } from './formats/page.ts';
import { composeSessions } from './formats/sessions.ts';
import { composeUpdates } from './formats/updates.ts';

/**
 * Makes a digest out of an event's notes, by their own words: no model, no network, no clock. Equal input in another
 * order gives an equal digest.
 * @throws SummitError `nothing_to_digest` without notes, `format_not_ready` for a format that is yet to come
 */
export function buildDigest(input: DigestInput, options: DigestOptions): DigestContent {
  const readings = readNotes(input);
  if (readings.length === 0) throw new SummitError('nothing_to_digest');
  const format = options.format ?? chooseFormat(readings);
  const compose = composerOf(format);
  const statements = readStatements(readings, format === 'updates' ? 'event' : 'session');
  const material = layOut(input, readings, statements);
  const draft = compose(openPage(input, options), material);
  return toContent(draft, material, format, options);
}

function composerOf(format: DigestFormat): (page: Page, material: Material) => Draft {
  if (format === 'updates') return composeUpdates;
  if (format === 'sessions') return composeSessions;
  throw new SummitError('format_not_ready', { format });
}

function toContent(draft: Draft, material: Material, format: DigestFormat, options: DigestOptions): DigestContent {
  const items = itemsOf(draft);
  return {
    title: draft.title,
    format,
    isFormatAsked: options.format !== null,
    language: options.language,
    engine: 'extractive',
    engineReason: options.engineReason,
    facts: digestFacts(material, options.language),
    head: draft.head.filter(isFilled).map(toSection),
    parts: draft.parts.map(toPart),
    claims: shownClaims(items),
    accounting: account(material.readings, items),
  };
}

/** In the order in which they are first shown. */
function shownClaims(items: readonly Item[]): Claim[] {
  return [...new Map(items.flatMap(({ claims }) => claims).map((claim) => [claim.id, claim])).values()];
}

function account(readings: readonly NoteReading[], items: readonly Item[]) {
  const covered = new Set(items.flatMap(({ covers }) => covers));
  const cut = new Set(items.flatMap(({ cutNotes }) => cutNotes));
  const counts = readings.map((reading): NoteCount => {
    const points = countedPoints(reading);
    const shown = points.filter((point) => covered.has(point.key)).length;
    return { noteId: reading.note.id, points: points.length, shown, isCut: cut.has(reading.note.id) };
  });
  const files = readings.reduce((sum, { note }) => sum + note.files.length, 0);
  return countUp(counts, files);
}
