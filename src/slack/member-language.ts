import type { Place } from '../events/event-service.ts';
import type { Language } from '../language.ts';
import type { Member } from '../ports/member-store.ts';
import type { Store } from '../ports/store.ts';

/** The language a member is answered in: their Slack's, else the event's, else the default. */
export async function languageFor(
  parts: { readonly store: Store; readonly language: Language },
  place: Place,
  member: Member,
): Promise<Language> {
  if (member.language) return member.language;
  const event = await parts.store.events.current(place.workspaceId, place.channelId);
  return event?.language ?? parts.language;
}
