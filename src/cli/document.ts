import { InvalidArgumentError, Option } from 'commander';
import type { DigestContent, DigestContext, DigestFormat } from '../digests/digest.ts';
import { toHtml } from '../digests/render/html.ts';
import { toMarkdown } from '../digests/render/markdown.ts';
import { toZenn } from '../digests/render/zenn.ts';
import { languages } from '../language.ts';

const builtFormats: readonly DigestFormat[] = ['updates', 'sessions'];
const formatsToCome: readonly DigestFormat[] = ['themes', 'report', 'trip'];

export const documentKinds = ['md', 'zenn', 'html', 'json'] as const;

export type DocumentKind = (typeof documentKinds)[number];

export function formatOption(): Option {
  const words = `default: updates if 30 % of the points are, else sessions; ${formatsToCome.join(', ')}: to come`;
  return new Option('--format <format>', words).choices(builtFormats).argParser(readFormat);
}

/** A format to come is no wrong use: making the digest refuses it in its own words. */
function readFormat(text: string): DigestFormat {
  const format = [...builtFormats, ...formatsToCome].find((known) => known === text);
  if (format === undefined) throw new InvalidArgumentError(`Allowed choices are ${builtFormats.join(', ')}.`);
  return format;
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
