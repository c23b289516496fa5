import { z } from 'zod';
import { SlackError } from './slack/slack-error.ts';
import type { StandIn, Started } from './slack/stand-in.ts';

const place = { channel: z.string(), threadTs: z.string().nullish() };
const file = z.object({ name: z.string().max(255), size: z.number().int().min(0), mimetype: z.string().max(255) });
const values = z.record(z.string(), z.string());

/** What the page may ask for, always as one member. Files are described, never sent. */
const pageAction = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('say'),
    as: z.string(),
    ...place,
    text: z.string(),
    files: z.array(file).max(10),
    isBroadcast: z.boolean(),
  }),
  z.object({ kind: z.literal('edit'), as: z.string(), channel: z.string(), ts: z.string(), text: z.string().min(1) }),
  z.object({ kind: z.literal('remove'), as: z.string(), channel: z.string(), ts: z.string() }),
  z.object({ kind: z.literal('command'), as: z.string(), ...place, text: z.string().startsWith('/') }),
  z.object({
    kind: z.literal('click'),
    as: z.string(),
    actionId: z.string(),
    blockId: z.string(),
    channel: z.string().optional(),
    ts: z.string().optional(),
    ephemeralId: z.string().optional(),
    viewId: z.string().optional(),
    value: z.string().optional(),
  }),
  z.object({ kind: z.literal('submit'), as: z.string(), viewId: z.string(), values }),
  z.object({ kind: z.literal('close'), as: z.string() }),
  z.object({ kind: z.literal('locale'), as: z.string(), locale: z.enum(['ja-JP', 'en-US']) }),
]);

export type PageAction = z.infer<typeof pageAction>;
type ActionOf<K extends PageAction['kind']> = Extract<PageAction, { kind: K }>;

/**
 * `error` is Slack's word for it, or the page's own `not_in_thread`, `unknown_command`, `bad_request`. `isTold`: Slack
 * itself has told the member already, in an ephemeral message.
 */
export type PageAnswer = { readonly ok: true } | { readonly ok: false; readonly error: string; readonly isTold?: true };

const done: PageAnswer = { ok: true };

/** Does what the page asks; whatever a real client would not allow comes back as an error, not as an exception. */
export async function performAction(standIn: StandIn, body: unknown): Promise<PageAnswer> {
  const parsed = pageAction.safeParse(body);
  if (!parsed.success) return { ok: false, error: 'bad_request' };
  try {
    return await perform(standIn, parsed.data);
  } catch (error) {
    if (error instanceof SlackError) return { ok: false, error: error.code };
    throw error;
  }
}

async function perform(standIn: StandIn, action: PageAction): Promise<PageAnswer> {
  switch (action.kind) {
    case 'say':
      return say(standIn, action);
    case 'edit':
      standIn.edit(action);
      return done;
    case 'remove':
      standIn.remove(action);
      return done;
    case 'command':
      return command(standIn, action);
    case 'click':
      return click(standIn, action);
    case 'submit':
      return submit(standIn, action);
    case 'close':
      standIn.closeModal({ as: action.as });
      return done;
    case 'locale':
      return chooseLocale(standIn, action);
  }
}

function say(standIn: StandIn, { as, channel, threadTs, text, files, isBroadcast }: ActionOf<'say'>): PageAnswer {
  const thread = threadTs ? { threadTs, broadcast: isBroadcast } : {};
  standIn.say({ as, channel, text, files, ...thread });
  return done;
}

/** Slack knows no commands in threads; `/invite` is its own and no app's. */
async function command(standIn: StandIn, action: ActionOf<'command'>): Promise<PageAnswer> {
  const { as, channel } = action;
  if (action.threadTs) return { ok: false, error: 'not_in_thread' };
  const [, name = '', text = ''] = /^(\S+)\s*([\s\S]*)$/.exec(action.text) ?? [];
  const { bot, commands } = standIn.world;
  if (name === '/invite' && text.trim() === `@${bot.name}`) {
    standIn.joinChannel({ user: bot.userId, channel, inviter: as });
    return done;
  }
  if (!commands.has(name)) return { ok: false, error: 'unknown_command' };
  const answer = await outcome(standIn.command({ as, channel, command: name, text }));
  return answer.ok ? answer : { ...answer, isTold: true };
}

function click(standIn: StandIn, action: ActionOf<'click'>): Promise<PageAnswer> {
  const { kind: _, ...clicked } = action;
  const given = Object.entries(clicked).filter(([, value]) => value !== undefined);
  return outcome(standIn.click(Object.fromEntries(given) as unknown as Parameters<StandIn['click']>[0]));
}

async function outcome(started: Started): Promise<PageAnswer> {
  const result = await started.result;
  return result.outcome === 'acked' ? done : { ok: false, error: result.error };
}

/** Errors of single fields are part of the view's state; the page sees them there. */
async function submit(standIn: StandIn, { as, viewId, values }: ActionOf<'submit'>): Promise<PageAnswer> {
  const result = await standIn.submit({ as, viewId, values });
  return result.outcome === 'failed' ? { ok: false, error: result.error } : done;
}

function chooseLocale(standIn: StandIn, { as, locale }: ActionOf<'locale'>): PageAnswer {
  const person = standIn.state.person(as);
  if (person !== null) standIn.state.putPerson({ ...person, locale });
  return done;
}
