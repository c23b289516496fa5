import { describe, expect, test } from '@jest/globals';
import { chooseSession } from '../../src/notes/note-session.ts';
import { note, session } from '../support/samples.ts';

const at = (time: string) => new Date(`2026-07-09T${time}:00Z`);
const morning = session({ id: 'morning', startsAt: at('10:00'), endsAt: at('11:00') });
const rival = session({ id: 'rival', startsAt: at('10:30'), endsAt: at('11:30') });
const loose = session({ id: 'loose' });
const general = session({ id: 'general', isGeneral: true });

const chosen = (...args: Parameters<typeof chooseSession>) => {
  const choice = chooseSession(...args);
  return 'session' in choice
    ? `${choice.how}:${choice.session.id}`
    : `general, asks ${choice.candidates.map(({ id }) => id)}`;
};

describe('the session of a note that names none', () => {
  test('is the one last written in, to ten minutes after its end', () => {
    const last = note({ sessionId: 'morning', createdAt: at('10:20') });
    expect(chosen([morning, rival], last, at('11:10'))).toBe('last:morning');
    expect(chosen([morning, rival], last, at('11:11'))).toBe('on_now:rival');
  });

  test('not before it has begun', () => {
    const last = note({ sessionId: 'rival', createdAt: at('10:00') });
    expect(chosen([morning, rival], last, at('10:15'))).toBe('on_now:morning');
  });

  test('without times: for ninety minutes after that note', () => {
    const last = note({ sessionId: 'loose', createdAt: at('10:00') });
    expect(chosen([loose], last, at('11:30'))).toBe('last:loose');
    expect(chosen([loose], last, at('11:31'))).toBe('general, asks loose');
  });

  test('is the only one on now', () => {
    expect(chosen([morning, rival, loose], null, at('10:15'))).toBe('on_now:morning');
  });

  test('is the general one where several or none are on, and the answer asks', () => {
    expect(chosen([rival, morning, loose], null, at('10:45'))).toBe('general, asks rival,morning,loose');
    expect(chosen([], null, at('10:45'))).toBe('general, asks ');
  });

  test('never follows a note in the general session, and never asks for more than four', () => {
    const last = note({ sessionId: 'general', createdAt: at('10:44') });
    const many = [1, 2, 3, 4, 5].map((n) => session({ id: `s${n}`, createdAt: at(`09:0${n}`) }));
    expect(chosen([general, ...many], last, at('10:45'))).toBe('general, asks s5,s4,s3,s2');
  });
});
