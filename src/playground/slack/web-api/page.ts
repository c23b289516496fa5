import type { JsonObject } from '../json.ts';
import { refuse } from '../slack-error.ts';
import type { Arguments } from './arguments.ts';

/** One page of a list, and Slack's way to say that there is more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
  /** Goes into the answer as it is. */
  readonly metadata: JsonObject;
}

/** Cuts by `limit` and `cursor`. @throws SlackError `invalid_cursor`, `invalid_limit` */
export function cutPage<T>(all: readonly T[], args: Arguments, standard: number, most: number): Page<T> {
  const limit = args.count('limit', standard, most);
  const start = readCursor(args.text('cursor'));
  const end = start + limit;
  const hasMore = end < all.length;
  const cursor = hasMore ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: all.slice(start, end), hasMore, metadata: { response_metadata: { next_cursor: cursor } } };
}

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [, offset] = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  return offset === undefined ? refuse('invalid_cursor') : Number(offset);
}
