import type { DigestContent, Line, Section } from '../../src/digests/digest.ts';

/** All lines of a digest, children behind their parents. */
export function shownLines({ head, parts }: DigestContent): Line[] {
  const sections: Section[] = [...head, ...parts.flatMap((part) => part.sections)];
  const tops = sections.flatMap(({ saying, lines }) => (saying ? [saying, ...lines] : lines));
  return tops.flatMap(withChildren);
}

export function textOf(line: Line): string {
  return line.runs.map(({ text }) => text).join('');
}

/** The digest as a reader sees it: headings, then lines indented by their depth. */
export function outlineOf({ head, parts }: DigestContent): string[] {
  const partLines = parts.flatMap(({ heading, sections }) => [`# ${heading}`, ...sections.flatMap(sectionOutline)]);
  return [...head.flatMap(sectionOutline), ...partLines];
}

function sectionOutline({ heading, saying, lines, remark }: Section): string[] {
  return [
    ...(heading ? [`## ${heading}`] : []),
    ...(saying ? [`> ${textOf(saying)}`] : []),
    ...lines.flatMap((line) => indented(line, 0)),
    ...(remark ? [`… ${remark}`] : []),
  ];
}

function indented(line: Line, depth: number): string[] {
  return [`${'  '.repeat(depth)}${textOf(line)}`, ...line.children.flatMap((child) => indented(child, depth + 1))];
}

function withChildren(line: Line): Line[] {
  return [line, ...line.children.flatMap(withChildren)];
}
