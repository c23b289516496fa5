import { z } from 'zod';
import { noteLength } from './filed-notes.ts';

const instant = z.iso.datetime({ offset: true });
const line = z.object({ line: z.int().positive(), text: z.string() });

/** INTERFACES, section 4: what `export --out json` writes; of it, what an import needs. */
export const exportShape = z.object({
  events: z.array(
    z.object({
      name: z.string().trim().min(1),
      timeZone: z.string(),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
      meta: z.array(line),
      sessions: z.array(
        z.object({
          title: z.string().trim().min(1),
          code: z.string().nullable(),
          speakers: z.array(z.string()),
          room: z.string().nullable(),
          startsAt: instant.nullable(),
          endsAt: instant.nullable(),
          meta: z.array(line),
          notes: z.array(
            z.object({
              authorId: z.string().min(1),
              text: z.string().max(noteLength).nullable(),
              file: z.string().nullable(),
              line: z.int().positive().nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** `10:00`, or with its day `2026-07-09 10:00`: what the clocks there show. */
const wallTime = z
  .string()
  .regex(
    /^(?:\d{4}-\d{2}-\d{2}[T ])?(?:[01]?\d|2[0-3]):[0-5]\d(?::\d\d)?$/,
    'give the local time as "10:00" or "2026-07-09 10:00"',
  );

/** What people write by hand or from their own tools. */
export const simpleShape = z.object({
  event: z.string().trim().min(1),
  sessions: z.array(
    z.object({
      title: z.string().trim().min(1),
      code: z.string().nullish(),
      speakers: z.array(z.string()).nullish(),
      room: z.string().nullish(),
      startsAt: wallTime.nullish(),
      endsAt: wallTime.nullish(),
      notes: z
        .array(z.object({ author: z.string().trim().min(1).nullish(), text: z.string().max(noteLength) }))
        .nullish(),
    }),
  ),
});

export type ExportedFile = z.infer<typeof exportShape>;
export type SimpleFile = z.infer<typeof simpleShape>;

/** The first fault of a check, with its place: `sessions[2].title: expected string, received number`. */
export function firstFault(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('') ?? '';
  return `${path.replace(/^\./, '') || 'the file'}: ${(issue?.message ?? 'not understood').replace(/^Invalid input: /, '')}`;
}
