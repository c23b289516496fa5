import { isLive } from '../../notes/note.ts';
import type { DigestContent, DigestContext, Line, Section } from '../digest.ts';

/**
 * The digest without the lines whose words were deleted since it was made. A line is told in the words of its claim's
 * oldest note; once that is gone they are nobody's to show, whoever else said the same.
 */
export function withoutDeleted(content: DigestContent, { notes }: DigestContext): DigestContent {
  const live = new Set(notes.filter(isLive).map(({ id }) => id));
  const shown = new Set(
    content.claims.filter(({ cites: [oldest] }) => oldest && live.has(oldest.noteId)).map(({ id }) => id),
  );
  const isShown = ({ claimId }: Line) => claimId === null || shown.has(claimId);
  const keep = (lines: readonly Line[]): Line[] =>
    lines.flatMap((line) => {
      const children = keep(line.children);
      return isShown(line) ? [{ ...line, children }] : children;
    });
  const keepSection = ({ saying, ...section }: Section): Section => ({
    ...section,
    lines: keep(section.lines),
    ...(saying && isShown(saying) ? { saying } : {}),
  });
  return {
    ...content,
    head: content.head.map(keepSection),
    parts: content.parts.map((part) => ({ ...part, sections: part.sections.map(keepSection) })),
  };
}
