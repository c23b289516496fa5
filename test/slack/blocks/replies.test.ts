import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SummitError, type SummitErrorCode } from '../../../src/errors.ts';
import { type Language, languages } from '../../../src/language.ts';
import { requireMessageBlocks } from '../../../src/playground/slack/block-rules.ts';
import * as digestReplies from '../../../src/slack/blocks/digest-replies.ts';
import { errorReply, unexpectedErrorReply } from '../../../src/slack/blocks/error-replies.ts';
import * as eventReplies from '../../../src/slack/blocks/event-replies.ts';
import { helpReply, unknownCommandReply } from '../../../src/slack/blocks/help-replies.ts';
import { readNoteTarget, readNoteTitle } from '../../../src/slack/blocks/ids.ts';
import type { Message } from '../../../src/slack/blocks/message.ts';
import * as noteReplies from '../../../src/slack/blocks/note-replies.ts';
import { sessionMessage } from '../../../src/slack/blocks/session-blocks.ts';
import { sessionCreatedReply, sessionListReply } from '../../../src/slack/blocks/session-replies.ts';
import { statusReply } from '../../../src/slack/blocks/status-replies.ts';
import { showableVerbatim } from '../../../src/slack/text/showable.ts';
import { wordingOf } from '../../../src/slack/wording/wordings.ts';
import { hostileText, longHostileText } from '../../support/hostile-text.ts';
import { event, note, session } from '../../support/samples.ts';
import { linksIn, problemsOfMessage, shownTexts } from '../../support/slack-limits.ts';

const threadLink = 'https://team.slack.com/archives/C1/p1';
const talk = session({
  id: 's1',
  title: '町工場のIoT',
  code: 'ANT301',
  startsAt: new Date('2026-07-09T04:30:00Z'),
  endsAt: new Date('2026-07-09T05:20:00Z'),
});

function buttonsOf(message: Message): { actionId: string; text: string; value: string }[] {
  return message.blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((each) =>
          each.type === 'button'
            ? [{ actionId: each.action_id ?? '', text: each.text.text, value: each.value ?? '' }]
            : [],
        )
      : [],
  );
}

/** Every answer there is, around one foreign text. */
function answersAround(text: string, language: Language): Message[] {
  const own = event({ name: text, language });
  const where = session({
    id: 's1',
    title: text,
    code: text,
    speakers: [text, text],
    room: text,
    startsAt: talk.startsAt,
  });
  const sessions = Array.from({ length: 50 }, (_, at) => ({ ...where, id: `s${at}` }));
  const shown = { event: own, sessions, noteCounts: new Map([['s1', 3]]), threadLinks: new Map([['s1', threadLink]]) };
  const saved = {
    note: note({ text }),
    event: own,
    session: where,
    candidates: sessions.slice(0, 6),
    newTitle: text,
    isWaitingForInvite: true,
  };
  return [
    noteReplies.noteSavedReply(language, saved),
    noteReplies.noteSavedReply(language, { ...saved, candidates: [], newTitle: null }),
    noteReplies.noteMovedReply(language, where, 'Asia/Tokyo'),
    ...Object.keys(wordingOf(language).errors).map((code) =>
      errorReply(language, new SummitError(code as SummitErrorCode, detailsOf(text))),
    ),
    unexpectedErrorReply(language, text),
    eventReplies.eventCreatedReply(language, own),
    eventReplies.eventClosedReply(language, own),
    eventReplies.eventReopenedReply(language, own),
    eventReplies.eventUsedReply(language, own),
    eventReplies.eventListReply(
      language,
      Array.from({ length: 30 }, () => own),
      'event',
    ),
    sessionMessage(where, own),
    sessionCreatedReply(language, where, threadLink),
    ...sessionListReply(language, shown),
    ...statusReply(language, { ...shown, isClosed: true, notes: 3, members: 2, pending: 1, blockedBy: text }),
    unknownCommandReply(language, text),
    digestReplies.digestDoneReply(language, { version: 2 }, threadLink),
  ];
}

function detailsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    ['event', 'known', 'session', 'limit', 'length', 'zone', 'range', 'format', 'file'].map((name) => [name, text]),
  );
}

describe('any answer', () => {
  test('keeps every limit and calls nobody, whatever the names are', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, longHostileText), fc.constantFrom(...languages), (text, language) => {
        for (const message of answersAround(text, language)) {
          expect(problemsOfMessage(message, { urls: new Set([threadLink]) })).toEqual([]);
          requireMessageBlocks(message.blocks);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each(languages)('is there in full in %s', (language) => {
    const fixed = [
      helpReply(language),
      noteReplies.noteUsageReply(language),
      noteReplies.noteUndoneReply(language),
      noteReplies.noteRemovedReply(language, true),
      noteReplies.noteRemovedReply(language, false),
      eventReplies.eventListReply(language, [], null),
      sessionCreatedReply(language, talk, null),
      digestReplies.digestStartedReply(language, 12),
      digestReplies.digestProgressReply(language, 3, 12),
      digestReplies.digestDoneReply(language, { version: 1 }, null),
      digestReplies.digestNothingNewReply(language, { id: 'd1', version: 1 }, threadLink),
      digestReplies.digestDraftReadyReply(language, threadLink),
      digestReplies.draftPublishedReply(language, threadLink),
      digestReplies.draftDiscardedReply(language),
      digestReplies.draftRemadeReply(language, threadLink),
    ];
    for (const message of fixed) {
      expect(problemsOfMessage(message, { urls: new Set([threadLink]) })).toEqual([]);
      expect(message.text).not.toMatch(/undefined|null|NaN|object/);
    }
  });
});

describe('the confirmation of a note', () => {
  const saved = {
    note: note({ id: 'n1', text: 'one\n\ntwo\nthree' }),
    event: event(),
    session: talk,
    candidates: [],
    newTitle: null,
  };

  test.each([
    ['ja' as const, '✅ 13:30「町工場のIoT」に保存（3行）', ['移動', '取り消す']],
    ['en' as const, '✅ Saved to 13:30 “町工場のIoT” (3 lines)', ['Move', 'Undo']],
  ])('says where in %s', (language, words, labels) => {
    const message = noteReplies.noteSavedReply(language, saved);
    expect(shownTexts(message.blocks)[0]).toBe(words);
    expect(message.text).toBe(words);
    expect(buttonsOf(message)).toEqual([
      { actionId: 'note_move', text: labels[0], value: 'n1' },
      { actionId: 'note_undo', text: labels[1], value: 'n1' },
    ]);
  });

  test('asks which session with at most four buttons', () => {
    const candidates = Array.from({ length: 6 }, (_, at) => ({ ...talk, id: `s${at}` }));
    const message = noteReplies.noteSavedReply('ja', { ...saved, candidates });
    const choices = buttonsOf(message).filter(({ actionId }) => actionId.startsWith('note_choose_'));
    expect(shownTexts(message.blocks)[0]).toBe('✅ 保存しました。どのセッションですか？');
    expect(choices.map(({ actionId }) => actionId)).toEqual([
      'note_choose_0',
      'note_choose_1',
      'note_choose_2',
      'note_choose_3',
    ]);
    expect(readNoteTarget(choices[1]?.value ?? '')).toEqual({ noteId: 'n1', sessionId: 's1' });
  });

  test('offers to make the session that the note names', () => {
    const offer = buttonsOf(noteReplies.noteSavedReply('en', { ...saved, newTitle: 'Edge: a tale' })).find(
      ({ actionId }) => actionId === 'note_make_session',
    );
    expect(offer?.text).toBe('Make “Edge: a tale” and move');
    expect(readNoteTitle(offer?.value ?? '')).toEqual({ noteId: 'n1', title: 'Edge: a tale' });
  });

  test('tells how to invite the bot while the note waits', () => {
    expect(noteReplies.noteSavedReply('en', { ...saved, isWaitingForInvite: true }).text).toContain('/invite');
  });
});

describe('a refused note', () => {
  const closed = new SummitError('event_closed', { event: 'くもデイズ' });

  test('says why and what to do, and hands the text back', () => {
    const [message, ...rest] = noteReplies.noteRefusedReply('ja', closed, '- 要点\n    - 詳細 <!channel> & more');
    expect(rest).toEqual([]);
    expect(shownTexts(message?.blocks)).toEqual([
      'イベント「くもデイズ」は締め切られています。/summit event reopen で再開できます。',
      '書いた文はそのままお返しします：',
      '- 要点\n    - 詳細 <\u2060!channel> & more',
    ]);
  });

  test('loses nothing of 40,000 characters and stays within the five answers Slack allows', () => {
    fc.assert(
      fc.property(longHostileText, (text) => {
        const messages = noteReplies.noteRefusedReply('en', closed, text);
        for (const message of messages) {
          expect(problemsOfMessage(message, { urls: new Set(), visible: 13_200 })).toEqual([]);
          requireMessageBlocks(message.blocks);
        }
        if (text === '') return;
        const all = messages.flatMap((message) => shownTexts(message.blocks)).join('');
        // A cut may fall behind the @ that the word joiner stands at.
        const bare = (words: string) => words.replace(/[\s\u2060]/g, '');
        expect(bare(all)).toContain(bare(showableVerbatim(text)));
      }),
      { numRuns: 40 },
    );
    expect(noteReplies.noteRefusedReply('en', closed, 'あ'.repeat(45_000)).length).toBeLessThanOrEqual(5);
  });

  test('without text shows how to write one', () => {
    const [message] = noteReplies.noteRefusedReply('en', new SummitError('empty_text'), ' \u200b ');
    expect(message?.text).toContain('/summit note');
  });
});

test('a member’s own reply stays, and the answer says so', () => {
  expect(noteReplies.noteRemovedReply('en', true).text).toContain('Your message itself stays');
  expect(noteReplies.noteRemovedReply('en', false).text).not.toContain('Your message itself stays');
});

test('nothing new links to the last digest and offers to publish again', () => {
  const message = digestReplies.digestNothingNewReply('ja', { id: 'd1', version: 3 }, threadLink);
  expect(linksIn(message.blocks).map(({ url }) => url)).toEqual([threadLink]);
  expect(buttonsOf(message)).toEqual([{ actionId: 'digest_publish_again', text: 'もう一度公開', value: 'd1' }]);
});

test('the session’s thread begins with what, when, where, who', () => {
  const words = shownTexts(sessionMessage({ ...talk, room: '1150C', speakers: ['林', '王'] }, event()).blocks);
  expect(words).toEqual([
    'ANT301 町工場のIoT',
    '7/9(木) 13:30–14:20 · 1150C',
    '発表：林、王',
    'このスレッドに返信してください。返信ひとつがメモひとつになります。',
  ]);
});

test('the status tells what is there, what is missing and what waits', () => {
  const sessions = [talk, session({ id: 's2', title: 'Second' })];
  const [message] = statusReply('en', {
    ...{
      event: event({ name: 'Cloud Days' }),
      sessions,
      noteCounts: new Map([['s1', 2]]),
      threadLinks: new Map([['s1', threadLink]]),
    },
    ...{ isClosed: false, notes: 2, members: 1, pending: 4, blockedBy: 'not_in_channel' },
  });
  expect(shownTexts(message?.blocks)).toEqual([
    'Cloud Days',
    '2 notes by 1 member',
    'Sessions with notes (1)',
    '13:30 “町工場のIoT”',
    ' ANT301 · 2 notes',
    'Sessions without notes (1)',
    '“Second”',
    ' · 0 notes',
    'Waiting to be posted: 4',
    'Cannot post: not_in_channel. Type /invite @summit and the rest is posted.',
  ]);
});

test('help names every command and what is to come', () => {
  const words = helpReply('en').text;
  for (const command of [
    'event new',
    'session new',
    'note',
    'digest',
    'status',
    'help',
    'recap',
    'search',
    'ask',
    'export',
    'settings',
  ])
    expect(words).toContain(command);
  expect(unknownCommandReply('en', 'frobnicate').text).toContain('frobnicate');
});
