import { SummitError } from '../errors.ts';

/** The refusal of a file. `reason` is one plain clause without names or text of other people; `line` counts from 1. */
export function unreadable(file: string, reason: string, line?: number): SummitError {
  const place = line === undefined ? {} : { line: String(line) };
  return new SummitError('file_unreadable', {
    file,
    ...place,
    reason: place.line ? `line ${place.line}: ${reason}` : reason,
  });
}
