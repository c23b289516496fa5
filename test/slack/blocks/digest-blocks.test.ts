import { describe, expect, test } from '@jest/globals';
import type { KnownBlock, RichTextSection } from '@slack/types';
import fc from 'fast-check';
import type { Digest, DigestContext } from '../../../src/digests/digest.ts';
import { requireMessageBlocks } from '../../../src/playground/slack/block-rules.ts';
import { visibleLength } from '../../../src/slack/blocks/block-builder.ts';
import { countDigestParts, digestMessages } from '../../../src/slack/blocks/digest-blocks.ts';
import type { Message } from '../../../src/slack/blocks/message.ts';
import { digestCase, permalink } from '../../support/hostile-digest.ts';
import { event, note, session } from '../../support/samples.ts';
import { linksIn, problemsOfMessage, shownTexts } from '../../support/slack-limits.ts';

const newer = 'https://team.slack.com/archives/C1/p9';

function allOf(
  digest: Digest,
  context: DigestContext,
  isDraft = false,
  newerVersionLink: string | null = null,
): Message[] {
  const { head, parts } = digestMessages(digest, { ...context, isDraft, newerVersionLink });
  return [head, ...parts];
}

/** The items of all lists: the statements. */
function statements(messages: readonly Message[]): RichTextSection[] {
  const blocks: KnownBlock[] = messages.flatMap((message) => message.blocks);
  return blocks.flatMap((block) =>
    block.type === 'rich_text'
      ? block.elements.flatMap((element) => (element.type === 'rich_text_list' ? element.elements : []))
      : [],
  );
}

describe('any digest', () => {
  test('keeps every limit, calls nobody and links only to its notes', () => {
    fc.assert(
      fc.property(digestCase, fc.boolean(), ({ digest, context }, isDraft) => {
        const urls = new Set([newer, ...context.notes.flatMap((each) => each.permalink ?? [])]);
        for (const message of allOf(digest, context, isDraft, newer)) {
          expect(problemsOfMessage(message, { urls })).toEqual([]);
          requireMessageBlocks(message.blocks);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('ends its head with the accounting', () => {
    fc.assert(
      fc.property(digestCase, ({ digest, context }) => {
        const { head } = digestMessages(digest, { ...context, isDraft: false, newerVersionLink: null });
        const last = head.blocks.at(-1);
        expect(last?.block_id).toBe('accounting');
        expect(head.blocks.filter((block) => block.block_id === 'accounting')).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  test('ends each statement with its citations', () => {
    fc.assert(
      fc.property(digestCase, ({ digest, context }) => {
        for (const { elements } of statements(allOf(digest, context))) {
          const last = elements.at(-1);
          const isCited = last?.type === 'link' || (last?.type === 'text' && /^ (?:〔.*〕|\+\d+)$/s.test(last.text));
          expect(isCited).toBe(true);
          expect(linksIn(elements).length).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('takes as many replies before its notes are posted as after', () => {
    fc.assert(
      fc.property(digestCase, fc.boolean(), ({ digest, context }, isDraft) => {
        const posted = context.notes.map((each, at) =>
          each.file === null && each.text !== null ? { ...each, permalink: permalink(at) } : each,
        );
        const count = countDigestParts(digest, context);
        expect(countDigestParts(digest, { ...context, notes: posted })).toBe(count);
        expect(allOf(digest, context, isDraft, newer)).toHaveLength(count + 1);
      }),
      { numRuns: 60 },
    );
  });

  test('shows every statement whose notes are there', () => {
    fc.assert(
      fc.property(digestCase, ({ digest, context }) => {
        const live = new Set(context.notes.flatMap((each) => (each.text === null ? [] : [each.id])));
        const isShown = (id: string | null) =>
          digest.content.claims.some((claim) => claim.id === id && claim.cites.some((cite) => live.has(cite.noteId)));
        const lines = [...digest.content.head, ...digest.content.parts.flatMap((part) => part.sections)].flatMap(
          (section) => section.lines,
        );
        const wanted = lines.flatMap((line) => [line, ...line.children]).filter((line) => isShown(line.claimId)).length;
        expect(statements(allOf(digest, context))).toHaveLength(wanted);
      }),
      { numRuns: 60 },
    );
  });
});

const claim = (id: string, text: string, noteIds: readonly string[]) => ({
  ...{ id, text, kind: 'update' as const, sessionId: 'session', authorIds: [], context: [], isHighlight: false },
  ...{ speaker: null, status: null, region: null, score: 1, cites: noteIds.map((noteId) => ({ noteId, line: 1 })) },
});

const line = (text: string, claimId: string | null, children: Digest['content']['head'][number]['lines'] = []) => ({
  runs: [{ text: 'Hako Queue', isBold: true }, { text }],
  claimId,
  children,
});

const notes = [
  ...Array.from({ length: 7 }, (_, at) =>
    note({ id: `n${at}`, authorId: at === 0 ? 'U1' : 'U2', text: 'x\ny', permalink: permalink(at) }),
  ),
  note({ id: 'imported', authorId: 'import:山田', source: 'import', file: 'day-1.md', line: 40, text: 'x\ny' }),
  note({ id: 'waiting', authorId: 'U1', text: 'x\ny' }),
];
const context = {
  event: event(),
  sessions: [session()],
  notes,
  names: new Map([
    ['U1', '佐藤'],
    ['U2', '林'],
  ]),
};

function digestOf(content: Partial<Digest['content']>, fields: Partial<Digest> = {}): Digest {
  return {
    ...{
      id: 'd1',
      eventId: 'event',
      version: 2,
      status: 'published',
      createdBy: 'U1',
      createdAt: new Date(0),
      sourceHash: '',
      channelId: 'C1',
    },
    ...fields,
    content: {
      ...{
        title: 'くもデイズ アップデートまとめ',
        format: 'updates',
        isFormatAsked: true,
        language: 'ja',
        engine: 'extractive',
        engineReason: null,
      },
      ...{ facts: '7/9–10・4人', head: [], parts: [], claims: [] },
      accounting: { used: ['n0', 'n1'], shortened: ['n2'], leftOut: ['n3'], points: 12, shown: 8, filesNotRead: 0 },
      ...content,
    },
  };
}

describe('a statement', () => {
  const part = (lines: Digest['content']['head'][number]['lines']) => [
    { heading: '基盤', subheading: '発表：林', sessionId: null, sections: [{ heading: '更新', lines }] },
  ];

  test('is one list item: its words, then a link per note with the author’s name', () => {
    const digest = digestOf({
      parts: part([line(' が一般提供', 'c1')]),
      claims: [claim('c1', '', ['n0', 'n1', 'n0'])],
    });
    expect(statements(allOf(digest, context))).toEqual([
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'Hako Queue', style: { bold: true } },
          { type: 'text', text: ' が一般提供' },
          { type: 'text', text: ' ' },
          { type: 'link', url: permalink(0), text: '佐藤' },
          { type: 'text', text: ' ' },
          { type: 'link', url: permalink(1), text: '林' },
        ],
      },
    ]);
  });

  test('links at most five notes and counts the rest', () => {
    const digest = digestOf({
      parts: part([line('', 'c1')]),
      claims: [claim('c1', '', ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6'])],
    });
    const [item] = statements(allOf(digest, context));
    expect(linksIn(item)).toHaveLength(5);
    expect(item?.elements.at(-1)).toEqual({ type: 'text', text: ' +2' });
  });

  test('cites a note without message in words, with the line of its file', () => {
    const digest = digestOf({
      parts: part([line('', 'c1')]),
      claims: [claim('c1', '', ['n0', 'imported', 'waiting'])],
    });
    const [item] = statements(allOf(digest, context));
    expect(item?.elements.slice(1)).toEqual([
      { type: 'text', text: ' 〔山田 day-1.md:41〕' },
      { type: 'text', text: ' 〔佐藤〕' },
      { type: 'text', text: ' ' },
      { type: 'link', url: permalink(0), text: '佐藤' },
    ]);
  });

  test('cites the first of the lines it takes from a note', () => {
    const cites = [3, 5].map((at) => ({ noteId: 'imported', line: at }));
    const digest = digestOf({ parts: part([line('', 'c1')]), claims: [{ ...claim('c1', '', []), cites }] });
    const [item] = statements(allOf(digest, context));
    expect(item?.elements.slice(1)).toEqual([{ type: 'text', text: ' 〔山田 day-1.md:43〕' }]);
  });

  test('nests what stands below it, and takes in what states nothing by itself', () => {
    const lines = [line('', 'c1', [line(' nested', 'c2'), line(' support', null)])];
    const digest = digestOf({ parts: part(lines), claims: [claim('c1', '', ['n0']), claim('c2', '', ['n1'])] });
    const lists = allOf(digest, context)
      .flatMap((message) => message.blocks)
      .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
      .filter((element) => element.type === 'rich_text_list');
    expect(lists.map((each) => each.indent)).toEqual([0, 1]);
    expect(shownTexts(lists[0]).join('')).toBe('Hako Queue\n– Hako Queue support 佐藤');
  });

  test('is gone with its last note; a part without any left says so', () => {
    const digest = digestOf({ parts: part([line('secret words', 'c1')]), claims: [claim('c1', '', ['n0'])] });
    const deleted = context.notes.map((each) =>
      each.id === 'n0' ? { ...each, text: null, deletedAt: new Date(0) } : each,
    );
    const shown = JSON.stringify(allOf(digest, { ...context, notes: deleted }));
    expect(shown).not.toContain('secret words');
    expect(shown).toContain('取り下げました');
  });
});

describe('the head', () => {
  const labels = (message: Message | undefined) =>
    (message?.blocks ?? []).flatMap((block) =>
      block.type === 'actions' ? block.elements.flatMap((each) => ('action_id' in each ? [each.action_id] : [])) : [],
    );

  test('names version and engine, and counts exactly', () => {
    const [head] = allOf(digestOf({ engine: 'bedrock:some.model-v1' }), context);
    const words = shownTexts(head?.blocks);
    expect(words[0]).toBe('くもデイズ アップデートまとめ 第2版');
    expect(words.some((each) => each.includes('bedrock:some.model-v1'))).toBe(true);
    expect(words.at(-1)).toMatch(/^notes=4 used=2 shortened=1 left_out=1 points=12 shown=8\n\S/);
  });

  test('says why a configured model did not write, and which format was chosen', () => {
    const [head] = allOf(digestOf({ engineReason: 'no answer in time', isFormatAsked: false }), context);
    const words = shownTexts(head?.blocks).join('\n');
    expect(words).toMatch(/extractive.*no answer in time/);
    expect(words).toContain('updates');
  });

  test('shows its statements however long the reason is', () => {
    const lines = [line('あ'.repeat(1_100), 'c1'), line('い'.repeat(1_100), 'c1')];
    const head = [{ heading: '', lines }];
    const digest = digestOf({ engineReason: 'why '.repeat(2_000), head, claims: [claim('c1', '', ['n0'])] });
    const [first, ...rest] = allOf(digest, context, true, newer);
    expect(statements(first ? [first] : [])).toHaveLength(2);
    expect(rest).toEqual([]);
  });

  test('of a draft has Publish and Discard, published only Sources and Details', () => {
    const digest = digestOf({}, { status: 'draft' });
    expect(labels(allOf(digest, context, true)[0])).toEqual([
      'digest_publish',
      'digest_discard',
      'digest_sources',
      'digest_details',
    ]);
    expect(labels(allOf(digestOf({}), context)[0])).toEqual(['digest_sources', 'digest_details']);
  });

  test('begins with the newer version once there is one', () => {
    const [head] = allOf(digestOf({}), context, false, newer);
    expect(linksIn(head?.blocks[0])).toEqual([expect.objectContaining({ url: newer, text: '新しい版があります' })]);
  });

  test('keeps its limit with the buttons of a draft and the line to a newer version, however full it is', () => {
    const claims = Array.from({ length: 10 }, (_, at) => claim(`c${at}`, '', ['imported']));
    const head = [{ heading: '目玉', lines: claims.map((each) => line('あ'.repeat(420), each.id)) }];
    const lengths = Array.from({ length: 440 }, (_, at) => {
      const digest = digestOf({ head, claims, language: 'en', facts: 'f'.repeat(at) });
      return visibleLength(allOf(digest, context, true, newer)[0]?.blocks ?? []);
    });
    expect(Math.max(...lengths)).toBeLessThanOrEqual(3_900);
    expect(Math.max(...lengths)).toBeGreaterThan(3_850);
  });

  test('too long for one message goes on in the first reply', () => {
    const claims = Array.from({ length: 40 }, (_, at) => claim(`c${at}`, '', ['n0']));
    const lines = claims.map((each) => line('あ'.repeat(200), each.id));
    const [head, first, ...rest] = allOf(digestOf({ head: [{ heading: '目玉', lines }], claims }), context);
    expect(rest.length).toBeGreaterThan(0);
    expect(shownTexts(first?.blocks)[0]).toContain('（続き）');
    expect(statements([head, first, ...rest].filter((each) => each !== undefined))).toHaveLength(40);
  });
});

test('each part has its Sources, and one too long goes on in the next reply', () => {
  const claims = Array.from({ length: 30 }, (_, at) => claim(`c${at}`, '', ['n0']));
  const lines = claims.map((each) => line('い'.repeat(200), each.id));
  const parts = [
    { heading: 'Long', subheading: null, sessionId: null, sections: [{ heading: '', lines }] },
    { heading: 'Short', subheading: null, sessionId: null, sections: [{ heading: '', lines: lines.slice(0, 1) }] },
  ];
  const [, ...replies] = allOf(digestOf({ parts, claims, language: 'en' }), context);
  const values = replies.map((reply) =>
    reply.blocks.flatMap((block) =>
      block.type === 'actions' ? block.elements.map((each) => ('value' in each ? each.value : '')) : [],
    ),
  );
  expect(values).toEqual([['0:d1'], ['0:d1'], ['1:d1']]);
  expect(replies.map((reply) => shownTexts(reply.blocks)[0])).toEqual(['Long', 'Long (continued)', 'Short']);
});
