import type { Database } from './database.ts';
import { isAtPlaces, type MessagePlace } from './message-place.ts';

/**
 * Takes the texts of deleted messages out of the inbox, whatever became of their deliveries; the keys stay, so that
 * a late copy is known.
 */
export async function eraseMessages({ kysely }: Database, places: readonly MessagePlace[]): Promise<void> {
  if (places.length === 0) return;
  await kysely
    .updateTable('inbox')
    .set({ state: 'done', payload: null })
    .where(isAtPlaces(places))
    .where('payload', 'is not', null)
    .execute();
}
