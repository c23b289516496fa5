import type { Run } from '../digest.ts';
import { linkParts } from '../link-parts.ts';
import type { Page } from './page.ts';

/**
 * A text with its links as the medium shows them. A document knows `[words](address)` as typed; Slack would show the
 * brackets, so there the words stand before the address.
 */
export function linkedRuns(page: Page, text: string): Run[] {
  if (page.isDocument) return [{ text }];
  return linkParts(text).flatMap((part): Run[] => {
    if (part.kind === 'text') return [{ text: part.text }];
    return /^https?:/.test(part.label) ? [{ text: part.url }] : [{ text: part.label }, { text: ` ${part.url}` }];
  });
}
