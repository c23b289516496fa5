import type { Session } from '../../events/session.ts';
import { diceOf } from '../extractive/similarity.ts';
import type { Statement } from '../extractive/statement.ts';
import { textLength } from '../text-length.ts';
import type { DraftPart, DraftSection } from './draft.ts';
import { isFilled } from './draft.ts';
import { impressionItems } from './impressions.ts';
import { type Item, lengthOf, rowsOf, takeFitting, toItem } from './item.ts';
import type { Page } from './page.ts';
import { subheadingOf } from './prefix.ts';
import { sessionSubheading } from './session-heading.ts';
import { chooseStatements, type SummaryRoom, toLines } from './summary.ts';

/** What a session's part is made of. */
export interface SessionMaterial {
  readonly session: Session;
  readonly heading: string;
  readonly statements: readonly Statement[];
  /** For the whole part. */
  readonly length: number;
  readonly summary: SummaryRoom;
  /** Few sessions: what can be read at one go is not selected from. */
  readonly isWholeWelcome: boolean;
}

/** What only says the saying again is not summarised. */
const sameAsSaying = 0.7;

/** One saying, a summary, each author's impressions. */
export function sessionPart(page: Page, material: SessionMaterial): DraftPart {
  const { session, heading, statements } = material;
  const subheading = sessionSubheading(page, session);
  const length = material.length - textLength(`${heading}${subheading ?? ''}`, page.language);
  const sections = sessionSections(page, { ...material, length });
  return { heading, subheading, sessionId: session.id, sections: withRemark(page, sections, statements) };
}

function sessionSections(
  page: Page,
  { session, statements, length, summary, isWholeWelcome }: SessionMaterial,
): DraftSection[] {
  const saying = chooseSaying(page, statements);
  const isOpinion = ({ claim }: Statement) => claim.kind === 'impression';
  const said = statements.filter((one) => !isOpinion(one) && one !== saying?.statement);
  const fresh = said.filter(
    (one) => !saying || diceOf(one.lead.tokenSet, saying.statement.lead.tokenSet) < sameAsSaying,
  );
  const impressions = impressionItems(page, statements.filter(isOpinion));
  const lines = (chosen: readonly Statement[]) => toLines(page, chosen, headingIn(session, statements));
  const first = saying ? [saying.item] : [];
  const whole = lines(said);
  const isWhole = isWholeWelcome && isReadAtOnce(page, [...first, ...whole, ...impressions], length);
  const room = { ...summary, length: Math.min(summary.length, length - lengthOf(first)) };
  const items = isWhole ? whole : lines(chooseStatements(page, fresh, room));
  const used = [...first, ...items];
  const opinions = takeFitting(impressions, length - lengthOf(used), page.room.lines - rowsOf(used));
  return [
    { heading: page.words.summary, items, ...(saying ? { saying: saying.item } : {}) },
    { heading: page.words.impressions, items: opinions },
  ].filter(isFilled);
}

/** Speakers and topics of a session, where its file has more than one. */
function headingIn({ title }: Session, statements: readonly Statement[]): (statement: Statement) => string | null {
  const headings = new Set(statements.flatMap((one) => subheadingOf(one, title) ?? []));
  return (statement) => (headings.size > 1 ? subheadingOf(statement, title) : null);
}

/** What a reply in Slack holds is read at one go in a document as well. */
const rowsAtOnce = 12;
const lengthAtOnce = { ja: 900, en: 430 };

function isReadAtOnce(page: Page, items: readonly Item[], length: number): boolean {
  return lengthOf(items) <= Math.min(length, lengthAtOnce[page.language]) && rowsOf(items) <= rowsAtOnce;
}

/** The one sentence of the talk to keep: bold before plain, then the more relevant. */
function chooseSaying(page: Page, statements: readonly Statement[]): { statement: Statement; item: Item } | null {
  const fits = ({ claim }: Statement) => {
    const length = textLength(claim.text, page.language);
    return claim.kind === 'quote' && length <= page.room.saying && [...claim.text].length >= 8;
  };
  const isBold = ({ claim }: Statement) => Number(claim.isHighlight);
  const [statement] = statements
    .filter(fits)
    .sort((a, b) => isBold(b) - isBold(a) || b.score - a.score || a.order - b.order);
  return statement ? { statement, item: toItem(page, statement, { limit: page.room.saying }) } : null;
}

/** In Slack a reply says how much more its thread holds; a document folds the notes away below. */
function withRemark(page: Page, sections: DraftSection[], statements: readonly Statement[]): DraftSection[] {
  const shown = sections.flatMap(({ items, saying }) => (saying ? [saying, ...items] : items));
  const covered = new Set(shown.flatMap(({ covers }) => covers));
  const left = statements.filter(({ covers }) => !covers.some((key) => covered.has(key))).length;
  if (page.isDocument || left === 0) return sections;
  const last = sections.at(-1) ?? { heading: '', items: [] };
  return [...sections.slice(0, -1), { ...last, remark: page.words.more(left) }];
}
