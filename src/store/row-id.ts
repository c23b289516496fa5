import { randomUUID } from 'node:crypto';

/**
 * A UUID that begins with the time (RFC 9562, version 7): rows made together lie together in the index of ids, so a
 * transaction of fifty writes one page of it instead of fifty.
 */
export function createRowId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
