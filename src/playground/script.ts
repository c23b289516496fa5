import { createJourney, type Journey, JourneyError } from './journey.ts';
import { checkDigest } from './script-check.ts';
import { createScreen, type Print, type Screen } from './script-print.ts';
import type { Ephemeral, Message, StandIn } from './slack/stand-in.ts';
import { renderText } from './text/message-text.ts';

const channel = 'general';
/** Written and then corrected or deleted: no digest may show it. */
const slip = 'キャッシュが残るのは 3日間';
const takenBack = 'Quay Cache will be free for ever';

interface Stage {
  readonly journey: Journey;
  readonly screen: Screen;
  readonly standIn: StandIn;
}

/**
 * Plays the whole road without a browser: event, sessions, notes by command and by reply, an edit, a deletion, a draft,
 * its publication, and a second version. Prints what Slack would show.
 * @throws Error when anything that must happen does not.
 */
export async function runScript(standIn: StandIn, print: Print): Promise<void> {
  const stage = { journey: createJourney(standIn, channel), screen: createScreen(standIn, print), standIn };
  await type(stage, 'aiko', 'event new みなとDevDay 2026 2026-10-08..2026-10-09 Asia/Tokyo');
  const builds = await openSession(stage, 'MIN101 港の荷役に学ぶビルド高速化');
  const deploys = await openSession(stage, 'MIN202 Calm deploys on Fridays');
  await writeNotes(stage, builds, deploys);
  await type(stage, 'emma', 'status');
  const first = await publishDraft(stage);
  await publishAgain(stage, first, builds);
}

async function writeNotes(stage: Stage, builds: Message, deploys: Message): Promise<void> {
  const slash = '- *Slow Lane* deploys in steps of 5 % (Preview, Oregon)\n  - stops by itself when errors double';
  await type(stage, 'kenji', `note MIN202 ${slash}`);
  await stage.journey.until(() => stage.standIn.thread(channel, deploys.ts)[1], 'the slash note in its thread');
  await reply(
    stage,
    'aiko',
    builds,
    `- *Quay Cache* が一般提供（GA、東京）
  - 依存の取り出しが平均 90秒から 12秒に
- 「待ち時間は、いちばん高い計算資源です」
- （感想：うちのモノレポで試したい）`,
  );
  await reply(
    stage,
    'emma',
    deploys,
    `- Slow Lane rolls out in 5 % steps and halts when errors double (preview, Oregon)
- "A boring Friday is a feature"`,
  );
  await correct(stage, builds);
  await takeBack(stage, builds);
  stage.screen.thread(channel, deploys.ts);
}

/** A slip of the pen, corrected where it stands: the note follows. */
async function correct({ journey, screen, standIn }: Stage, root: Message): Promise<void> {
  const { ts } = await journey.reply('kenji', root.ts, `- ${slip}`);
  screen.does('kenji', 'edits a reply in the thread');
  standIn.edit({ as: 'kenji', channel, ts, text: '- キャッシュが残るのは 30日間' });
  const isEdited = (message: Message) => message.ts === ts && message.editedTs !== null;
  screen.message(await journey.until(() => standIn.thread(channel, root.ts).find(isEdited), 'the edit'));
}

/** A reply taken back: the note goes with it. */
async function takeBack({ journey, screen, standIn }: Stage, root: Message): Promise<void> {
  const wrong = await journey.reply('emma', root.ts, `- ${takenBack}`);
  screen.message(wrong);
  screen.does('emma', 'deletes that reply');
  standIn.remove({ as: 'emma', channel, ts: wrong.ts });
}

async function publishDraft(stage: Stage): Promise<Message> {
  const { journey, screen, standIn } = stage;
  await type(stage, 'aiko', 'digest draft', isDone);
  const direct = standIn.directChannel('aiko');
  const draft = standIn.directMessages('aiko').find(isHead);
  if (draft === undefined) throw new JourneyError('the draft is not in the direct messages');
  screen.thread(direct, draft.ts);
  if (standIn.timeline(channel).some(isHead)) throw new JourneyError('a draft was shown in the channel');
  screen.does('aiko', 'presses Publish under the draft');
  screen.ephemeral(await journey.press({ as: 'aiko', channel: direct, ts: draft.ts }, 'digest_publish', isDone));
  return showDigest(stage, null);
}

async function publishAgain(stage: Stage, first: Message, builds: Message): Promise<void> {
  const unchanged = await type(stage, 'kenji', 'digest', (answer) => renderText(answer).includes('['));
  if (stage.standIn.timeline(channel).filter(isHead).length !== 1)
    throw new JourneyError(`nothing was new, yet: ${unchanged.text}`);
  await reply(stage, 'kenji', builds, '- Quay Cache は来年、大阪でも提供予定（発表のみ）');
  await type(stage, 'kenji', 'digest', isDone);
  await showDigest(stage, first);
}

/** Shows the newest digest, after checking what every reader relies on. */
async function showDigest({ journey, screen, standIn }: Stage, before: Message | null): Promise<Message> {
  const isNewer = (message: Message) => isHead(message) && (before === null || message.ts > before.ts);
  const head = await journey.until(() => standIn.timeline(channel).find(isNewer), 'the digest in the channel');
  screen.thread(channel, head.ts);
  checkDigest(standIn, head, [slip, takenBack]);
  return head;
}

async function type(
  stage: Stage,
  as: string,
  text: string,
  isFinal?: (answer: Ephemeral) => boolean,
): Promise<Ephemeral> {
  stage.screen.does(as, `/summit ${text}`);
  const answer = await stage.journey.type(as, text, isFinal);
  stage.screen.ephemeral(answer);
  return answer;
}

async function openSession({ journey, screen }: Stage, title: string): Promise<Message> {
  screen.does('aiko', `/summit session new ${title}`);
  const root = await journey.openSession('aiko', title);
  screen.message(root);
  return root;
}

async function reply({ journey, screen }: Stage, as: string, root: Message, text: string): Promise<void> {
  screen.does(as, 'replies in the thread');
  screen.message(await journey.reply(as, root.ts, text));
}

/** A digest's head is told by its accounting. */
function isHead(message: Message): boolean {
  return message.botId !== null && message.blocks.some((block) => block.block_id === 'accounting');
}

/** Before it is done, the answer only says that the work goes on. */
function isDone(answer: Ephemeral): boolean {
  return renderText(answer).includes('✅');
}
