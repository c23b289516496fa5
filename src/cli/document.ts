import { Option } from 'commander';
import type { DigestContent, DigestContext, DigestFormat } from '../digests/digest.ts';
import { toHtml } from '../digests/render/html.ts';
import { toMarkdown } from '../digests/render/markdown.ts';
import { toZenn } from '../digests/render/zenn.ts';
import { languages } from '../language.ts';

const formats: readonly DigestFormat[] = ['updates', 'sessions', 'themes', 'report', 'trip'];

export const documentKinds = ['md', 'zenn', 'html', 'json'] as const;

export type DocumentKind = (typeof documentKinds)[number];

export function formatOption(): Option {
  return new Option('--format <format>', 'default: updates if 30 % of the points are, else sessions').choices(formats);
}

export function languageOption(): Option {
  return new Option('--language <language>', 'of the headings; default: that of the notes').choices(languages);
}

/** A digest as a file's text, with a line break at its end. */
export function renderDocument(
  kind: Exclude<DocumentKind, 'json'>,
  content: DigestContent,
  context: DigestContext,
): string {
  const text = renderers[kind](content, context);
  return text.endsWith('\n') ? text : `${text}\n`;
}

const renderers = { md: toMarkdown, zenn: toZenn, html: toHtml };
