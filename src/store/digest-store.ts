import { randomUUID } from 'node:crypto';
import type { Digest, DigestContent, DigestStatus } from '../digests/digest.ts';
import type { DigestStore, NewDigest } from '../ports/digest-store.ts';
import { type Database, inTransaction, sqlNow } from './database.ts';
import { inStatements } from './row-values.ts';
import type { DigestRow } from './tables.ts';

export function createDigestStore(database: Database): DigestStore {
  const digests = () => database.kysely.selectFrom('digests').selectAll();

  return {
    create: (digest) => createDigest(database, digest),
    get: async (id) => readDigest(await digests().where('id', '=', id).executeTakeFirst()),
    latest: async (eventId) =>
      readDigest(
        await digests()
          .where('event_id', '=', eventId)
          .where('status', 'in', ['publishing', 'published'])
          .orderBy('version', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    list: async (eventId) => {
      const inOrder = digests().where('event_id', '=', eventId).orderBy('version').orderBy('seq');
      return (await inOrder.execute()).map(fromRow);
    },
    setStatus: (id, status) => setStatus(database, id, status),
  };
}

function createDigest(database: Database, digest: NewDigest): Promise<{ digest: Digest; isNew: boolean }> {
  return inTransaction(database, async (inside) => {
    await lockEvent(inside, digest.eventId);
    const all = inside.kysely.selectFrom('digests').selectAll();
    const known = await all.where('origin_key', '=', digest.originKey).executeTakeFirst();
    if (known) return { digest: fromRow(known), isNew: false };
    const made = await inside.kysely
      .insertInto('digests')
      .values({
        id: randomUUID(),
        origin_key: digest.originKey,
        workspace_id: digest.workspaceId,
        event_id: digest.eventId,
        version: hasVersion(digest.status) ? await nextVersion(inside, digest.eventId) : 0,
        status: digest.status,
        source_hash: digest.sourceHash,
        channel_id: digest.channelId,
        content: JSON.stringify(digest.content),
        created_by: digest.createdBy,
        created_at: sqlNow(database),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await addClaims(inside, made.id, digest.content);
    return { digest: fromRow(made), isNew: true };
  });
}

async function addClaims({ kysely }: Database, digestId: string, { claims }: DigestContent): Promise<void> {
  const rows = claims.map(({ id, sessionId, kind }, ordinal) => {
    return { digest_id: digestId, claim_id: id, ordinal, session_id: sessionId, kind };
  });
  for (const values of inStatements(rows)) await kysely.insertInto('claims').values(values).execute();
  const cites = claims.flatMap((claim) =>
    claim.cites.map(({ noteId, line }, ordinal) => {
      return { digest_id: digestId, claim_id: claim.id, ordinal, note_id: noteId, line };
    }),
  );
  for (const values of inStatements(cites)) await kysely.insertInto('claim_cites').values(values).execute();
}

/** A draft gets its version when it is published. */
function setStatus(database: Database, id: string, status: DigestStatus): Promise<void> {
  return inTransaction(database, async (inside) => {
    const { kysely } = inside;
    const digest = await kysely.selectFrom('digests').select('event_id').where('id', '=', id).executeTakeFirst();
    if (!digest) return;
    await lockEvent(inside, digest.event_id);
    const atPlace = kysely.updateTable('digests').where('id', '=', id);
    await atPlace.set({ status }).execute();
    if (!hasVersion(status)) return;
    await atPlace
      .set({ version: await nextVersion(inside, digest.event_id) })
      .where('version', '=', 0)
      .execute();
  });
}

function hasVersion(status: DigestStatus): boolean {
  return status === 'publishing' || status === 'published';
}

/** One at a time per event, or two digests would get one version. SQLite has one writer anyway. */
async function lockEvent({ kysely, engine }: Database, eventId: string): Promise<void> {
  if (engine === 'sqlite') return;
  await kysely.selectFrom('events').select('id').where('id', '=', eventId).forNoKeyUpdate().execute();
}

async function nextVersion({ kysely }: Database, eventId: string): Promise<number> {
  const digests = kysely.selectFrom('digests').where('event_id', '=', eventId);
  const { last } = await digests.select((eb) => eb.fn.max('version').as('last')).executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

function readDigest(row: DigestRow | undefined): Digest | null {
  return row ? fromRow(row) : null;
}

function fromRow(row: DigestRow): Digest {
  return {
    id: row.id,
    eventId: row.event_id,
    version: row.version,
    status: row.status,
    createdBy: row.created_by,
    createdAt: new Date(row.created_at),
    sourceHash: row.source_hash,
    channelId: row.channel_id,
    content: JSON.parse(row.content) as DigestContent,
  };
}
