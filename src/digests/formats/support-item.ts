import type { Claim } from '../claim.ts';
import type { Run } from '../digest.ts';
import type { KeyedPoint } from '../extractive/keyed-point.ts';
import type { NoteReading } from '../extractive/note-reading.ts';
import { textLength } from '../text-length.ts';
import type { Item } from './item.ts';
import { linkedRuns } from './linked-runs.ts';
import type { Page } from './page.ts';

/** A line of definitions or links: it supports what stands above it and is no statement of its own. */
export function supportItem(
  page: Page,
  reading: NoteReading,
  points: readonly [KeyedPoint, ...KeyedPoint[]],
  before: readonly Run[],
): Item {
  const runs = [
    ...before,
    ...points.flatMap(({ text }, index) => [...(index === 0 ? [] : [{ text: ' ／ ' }]), ...linkedRuns(page, text)]),
  ];
  const claim = toSupportClaim(reading, points);
  return {
    line: { runs, claimId: claim.id, children: [] },
    claims: [claim],
    covers: points.map(({ key }) => key),
    cutNotes: [],
    length: textLength(runs.map(({ text }) => text).join(''), page.language),
    rows: 1,
  };
}

function toSupportClaim({ note, headings }: NoteReading, points: readonly [KeyedPoint, ...KeyedPoint[]]): Claim {
  const [first] = points;
  return {
    id: first.key,
    text: first.text,
    kind: first.kind,
    sessionId: note.sessionId,
    cites: points.map(({ noteId, line }) => ({ noteId, line })),
    authorIds: [note.authorId],
    context: headings,
    isHighlight: first.isHighlight,
    speaker: null,
    status: null,
    region: null,
    score: 0,
  };
}
