import { createJourney, type Journey } from './journey.ts';
import { sampleEvent, sampleLooseNotes, sampleSessions } from './sample/sample-event.ts';
import type { SampleNote, SampleSession } from './sample/sample-session.ts';
import type { StandIn } from './slack/stand-in.ts';
import { renderText } from './text/message-text.ts';

/**
 * Fills the playground's channel as three members would: every event, session and note goes through the bot, by commands
 * and replies. `onProgress` hears how many of the steps are done.
 * @throws JourneyError when the bot does not take a step.
 */
export async function seedSample(
  standIn: StandIn,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const journey = createJourney(standIn, sampleEvent.channel);
  const total =
    1 + sampleLooseNotes.length + sampleSessions.reduce((sum, session) => sum + 1 + session.notes.length, 0);
  let done = 0;
  const step = () => onProgress(++done, total);
  await journey.type('aiko', `event new ${sampleEvent.name} ${sampleEvent.dates} ${sampleEvent.timeZone}`);
  step();
  for (const note of sampleLooseNotes) {
    await journey.type(note.by, `note ${note.text}`);
    step();
  }
  for (const session of sampleSessions) await seedSession(journey, session, step);
  forgetAnswers(standIn);
}

async function seedSession(journey: Journey, session: SampleSession, step: () => void): Promise<void> {
  const root = await journey.openSession('aiko', `${session.code} ${session.title}`);
  step();
  for (const note of session.notes) {
    if (note.how === 'reply') await journey.reply(note.by, root.ts, note.text);
    else await writeBySlash(journey, session, root.ts, note);
    step();
  }
}

async function writeBySlash(journey: Journey, session: SampleSession, rootTs: string, note: SampleNote): Promise<void> {
  const { standIn, channel } = journey;
  await journey.type(note.by, `note ${session.code} ${note.text}`);
  const opening = note.text.split('\n')[0]?.replace(/^- /, '').slice(0, 20) ?? '';
  const isPosted = () =>
    standIn.thread(channel, rootTs).some((reply) => reply.botId !== null && renderText(reply).includes(opening));
  await journey.until(isPosted, `the slash note “${opening}” in its thread`);
}

/** Slack forgets ephemeral messages when a client starts anew, and the page opens as if it had. */
function forgetAnswers(standIn: StandIn): void {
  for (const person of standIn.state.people()) {
    for (const channel of standIn.state.channels()) {
      for (const answer of standIn.ephemerals(person.id, channel.id)) standIn.state.removeEphemeral(answer);
    }
  }
}
