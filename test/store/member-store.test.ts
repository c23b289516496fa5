import { expect, test } from '@jest/globals';
import type { KnownMember } from '../../src/ports/member-store.ts';
import { eachDatabase } from '../support/databases.ts';

function member(userId: string, set: Partial<KnownMember> = {}): KnownMember {
  const readAt = new Date('2026-05-04T10:00:00.123Z');
  return { workspaceId: 'T1', userId, name: `Name of ${userId}`, language: 'ja', isGuest: false, readAt, ...set };
}

eachDatabase((_name, databases) => {
  test('a member is kept, and replaced by what was read later', async () => {
    const { members } = await databases.open();
    await members.put(member('U1'));
    expect(await members.get('T1', 'U1')).toEqual(member('U1'));
    const later = member('U1', { name: '結', language: null, isGuest: true, readAt: new Date('2026-05-05T10:00:00Z') });
    await members.put(later);
    expect(await members.get('T1', 'U1')).toEqual(later);
  });

  test('members are of one workspace', async () => {
    const { members } = await databases.open();
    await members.put(member('U1'));
    await members.put(member('U1', { workspaceId: 'T2', name: 'Foreign' }));
    expect(await members.get('T2', 'U1')).toMatchObject({ name: 'Foreign' });
    expect(await members.get('T3', 'U1')).toBeNull();
    expect(await members.getAll('T1', ['U1', 'U2'])).toEqual([member('U1')]);
    expect(await members.getAll('T1', [])).toEqual([]);
  });
});
