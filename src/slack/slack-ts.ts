const shape = /^\d{1,10}(\.\d{1,6})?$/;

/** A Slack timestamp, as it came; one of whole seconds, as the time of an edit may be, with a fraction. Null for none. */
export function readTs(value: unknown): string | null {
  const found = typeof value === 'string' ? shape.exec(value) : null;
  if (!found) return null;
  return found[1] === undefined ? `${found[0]}.000000` : found[0];
}
