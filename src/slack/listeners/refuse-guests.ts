import { SummitError } from '../../errors.ts';
import type { Member } from '../../ports/member-store.ts';

/**
 * Guests write notes and nothing else.
 * @throws SummitError `guest_not_allowed`; Error where Slack does not tell who this is, so that it is tried again
 */
export function refuseGuests(member: Member): void {
  if (member.isGuest === null) throw new Error('Slack does not tell whether this member is a guest');
  if (member.isGuest) throw new SummitError('guest_not_allowed');
}
