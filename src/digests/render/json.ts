import type { Digest, DigestContent } from '../digest.ts';

/** What a digest has only once it is kept. */
export type KeptAs = Pick<Digest, 'id' | 'version' | 'status' | 'createdAt'> & {
  readonly messages: readonly { readonly channelId: string; readonly ts: string }[];
};

/** A digest in the shape of the export's `digests[]` (INTERFACES, section 4); null where it was never kept. */
export function toJson(content: DigestContent, kept: KeptAs | null) {
  const { format, language, engine, claims, accounting } = content;
  const { used, shortened, leftOut, points, shown } = accounting;
  return {
    id: kept?.id ?? null,
    version: kept?.version ?? null,
    format,
    language,
    engine,
    status: kept?.status ?? null,
    createdAt: kept?.createdAt.toISOString() ?? null,
    messages: kept?.messages ?? [],
    claims: claims.map(({ text, kind, cites, sessionId }) => ({
      text,
      kind,
      cites: [...new Set(cites.map(({ noteId }) => noteId))],
      sessionId,
    })),
    accounting: { used, shortened, leftOut, points, shown },
  };
}
