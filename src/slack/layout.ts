import type { Layout } from '../ports/layout.ts';
import { countDigestParts } from './blocks/digest-blocks.ts';
import { countNoteMessages } from './blocks/note-blocks.ts';

/** How many messages things take in Slack. */
export function createSlackLayout(): Layout {
  return { noteMessages: countNoteMessages, digestParts: countDigestParts };
}
