import { describe, expect, test } from '@jest/globals';
import type { ModalView } from '@slack/types';
import fc from 'fast-check';
import { requireView } from '../../../src/playground/slack/block-rules.ts';
import { claimsOf, openClaimBook } from '../../../src/slack/blocks/claim-items.ts';
import { cleanText } from '../../../src/slack/text/clean-text.ts';
import { detailsView, sourcesView } from '../../../src/slack/views/digest-views.ts';
import { editNoteView, readEditedNote } from '../../../src/slack/views/edit-note-view.ts';
import { moveNoteView, readMovedNote } from '../../../src/slack/views/move-note-view.ts';
import { wordingOf } from '../../../src/slack/wording/wordings.ts';
import { digestCase } from '../../support/hostile-digest.ts';
import { hostileText, longHostileText } from '../../support/hostile-text.ts';
import { event, note, session } from '../../support/samples.ts';
import { linksIn, problemsOfView, shownTexts } from '../../support/slack-limits.ts';

/** The view as Slack sends it back when nothing was changed. */
function submitted(view: ModalView): Record<string, unknown> {
  const values = view.blocks.flatMap((block) => {
    if (block.type !== 'input' || !('element' in block) || block.element.type !== 'plain_text_input') return [];
    return [
      [
        block.block_id,
        { [block.element.action_id ?? '']: { type: 'plain_text_input', value: block.element.initial_value ?? null } },
      ],
    ];
  });
  return { private_metadata: view.private_metadata, state: { values: Object.fromEntries(values) } };
}

describe('the view that edits a note', () => {
  test('holds a note of any length and gives it back unchanged', () => {
    fc.assert(
      fc.property(longHostileText, (raw) => {
        const text = cleanText(raw) || 'x';
        const view = editNoteView('ja', { id: 'n1', text });
        requireView(view, 'modal');
        expect(readEditedNote(submitted(view))).toEqual({ noteId: 'n1', text });
      }),
      { numRuns: 60 },
    );
  });

  test('is one input as a rule', () => {
    const view = editNoteView('en', { id: 'n1', text: 'a\nb' });
    expect(view.blocks).toEqual([
      {
        type: 'input',
        block_id: 'note_text_0',
        optional: false,
        label: { type: 'plain_text', text: 'Text', emoji: false },
        element: {
          type: 'plain_text_input',
          action_id: 'text',
          multiline: true,
          initial_value: 'a\nb',
          max_length: 3_000,
        },
      },
    ]);
    expect(JSON.parse(view.private_metadata ?? '')).toEqual({ noteId: 'n1' });
  });

  test.each([[{}], [{ private_metadata: '' }], [{ private_metadata: '{"noteId":5}' }], [{ private_metadata: '[]' }]])(
    'is not read from %j',
    (view) => {
      expect(readEditedNote(view)).toBeNull();
    },
  );
});

describe('the view that moves a note', () => {
  const sessions = Array.from({ length: 130 }, (_, at) => session({ id: `s${at}`, title: `Session ${at}` }));

  test('offers at most a hundred other sessions and says how many more there are', () => {
    const view = moveNoteView('en', note({ sessionId: 's0' }), sessions, event());
    requireView(view, 'modal');
    const [select] = view.blocks;
    const options =
      select?.type === 'input' && 'element' in select && select.element.type === 'static_select'
        ? (select.element.options ?? [])
        : [];
    expect(options).toHaveLength(100);
    expect(options[0]?.value).toBe('s1');
    expect(shownTexts(view.blocks).some((text) => text.includes('29 more'))).toBe(true);
  });

  test('takes any titles, and no sessions at all', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 5 }), (titles) => {
        const some = titles.map((title, at) => session({ id: `s${at}`, title }));
        const view = moveNoteView('ja', note({ sessionId: 's0' }), some, event());
        expect(problemsOfView(view, new Set())).toEqual([]);
        requireView(view, 'modal');
      }),
      { numRuns: 60 },
    );
  });

  const submit = (chosen: string | null, title: string | null) => ({
    private_metadata: '{"noteId":"n1"}',
    state: {
      values: {
        move_to: { session: { selected_option: chosen === null ? null : { value: chosen } } },
        move_to_new: { title: { value: title } },
      },
    },
  });

  test.each([
    ['s4', null, { noteId: 'n1', to: { sessionId: 's4' } }],
    ['s4', ' New one ', { noteId: 'n1', to: { title: 'New one' } }],
    [null, '  ', null],
    [null, null, null],
  ])('read with %j and %j gives %j', (chosen, title, moved) => {
    expect(readMovedNote(submit(chosen, title))).toEqual(moved);
  });
});

describe('the views of a digest', () => {
  test('keep every limit and link only to notes', () => {
    fc.assert(
      fc.property(digestCase, fc.option(fc.nat(5)), ({ digest, context }, part) => {
        const urls = new Set(context.notes.flatMap((each) => each.permalink ?? []));
        for (const view of [sourcesView('ja', digest, part, context), detailsView('en', digest, context)]) {
          expect(problemsOfView(view, urls)).toEqual([]);
          requireView(view, 'modal');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('Sources shows each statement of a part above all its notes’ lines', () => {
    fc.assert(
      fc.property(digestCase, ({ digest, context }) => {
        const [part] = digest.content.parts;
        const book = openClaimBook(digest, context, wordingOf('en'));
        const claims = claimsOf(part?.sections ?? [], book).filter((claim) => book.citations.of(claim).length > 0);
        const linked = claims.flatMap((claim) =>
          claim.cites.filter((cite) => book.citations.note(cite.noteId)?.permalink),
        );
        expect(linksIn(sourcesView('en', digest, 0, context))).toHaveLength(linked.length);
      }),
      { numRuns: 40 },
    );
  });

  test('say how many they leave out', () => {
    const notes = Array.from({ length: 4_000 }, (_, at) =>
      note({ id: `n${at}`, text: 'あ'.repeat(200), permalink: 'https://team.slack.com/archives/C1/p1' }),
    );
    const [{ digest, context }] = fc.sample(digestCase, { numRuns: 1, seed: 1 }) as [
      { digest: Parameters<typeof detailsView>[1]; context: Parameters<typeof detailsView>[2] },
    ];
    const ids = notes.map(({ id }) => id);
    const many = {
      ...digest,
      content: {
        ...digest.content,
        accounting: { ...digest.content.accounting, used: ids, leftOut: [], shortened: [] },
      },
    };
    const view = detailsView('en', many, { ...context, notes, names: new Map() });
    requireView(view, 'modal');
    const ascii = notes.map((each) => ({ ...each, text: 'a'.repeat(400), permalink: null }));
    requireView(detailsView('en', many, { ...context, notes: ascii, names: new Map() }), 'modal');
    const shown = linksIn(view).length;
    expect(shown).toBeGreaterThan(100);
    expect(shownTexts(view.blocks).at(-1)).toBe(`and ${4_000 - shown} more`);
  });
});
