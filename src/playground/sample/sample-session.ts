/** The three members of the playground, by the names they have there. */
export type SampleAuthor = 'aiko' | 'kenji' | 'emma';

/**
 * `reply`: typed into the session's thread. `slash`: `/summit note <code> <text>` in the channel; a loose one
 * names no session.
 */
export interface SampleNote {
  readonly by: SampleAuthor;
  readonly how: 'reply' | 'slash';
  readonly text: string;
}

export interface SampleSession {
  readonly code: string;
  readonly title: string;
  readonly notes: readonly SampleNote[];
}
