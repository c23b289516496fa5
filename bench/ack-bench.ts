import { startStandIn } from '../src/playground/slack/stand-in.ts';
import type { Contender } from './contender.ts';
import { findPostgres, sqlite } from './databases.ts';
import { floor } from './floor.ts';
import { deliverAll } from './load.ts';
import { prepareReplies } from './replies.ts';
import type { BenchOptions, BenchReport } from './report.ts';
import { percentile, type Spread, spread, wordSpread } from './statistics.ts';
import { createSummit } from './summit.ts';

const inFlight = 50;
/** Delivered before the clock starts, so that the processes are warm. */
const warmUp = 10_000;
const measured = 20_000;
const channel = 'reinvent';

const explanation = `notes/s counts until all are acked and committed (the floor keeps none: acks/s). × floor is taken within each
round. Sender busy: share of the time in which the process that delivers was at work; near 100 it would set the pace.`;

/** One contender in one round. */
interface Sample {
  /** Replies per second, from the first delivery until all are acked and all notes are stored. */
  readonly perSecond: number;
  /** The same as a share of the floor in this round. */
  readonly ofFloor: number;
  readonly ackP50Ms: number;
  readonly ackP99Ms: number;
  readonly senderBusy: number;
}

/** How fast replies become notes, beside an app that does nothing with them. */
export async function runAckBench({ rounds, say }: BenchOptions): Promise<BenchReport> {
  const contenders = [floor, createSummit(sqlite), createSummit(await findPostgres())];
  const samples = new Map<Contender, Sample[]>(contenders.map((contender) => [contender, []]));
  // All contenders in every round, so that whatever else the machine does meets all of them.
  for (let round = 1; round <= rounds; round += 1) {
    let floorPerSecond = Number.NaN;
    for (const contender of contenders.filter(({ skipped }) => skipped === null)) {
      const { perSecond, ...acks } = await measure(contender);
      if (contender === floor) floorPerSecond = perSecond;
      samples.get(contender)?.push({ perSecond, ofFloor: perSecond / floorPerSecond, ...acks });
      say(`round ${round} of ${rounds}, ${contender.name}: ${Math.round(perSecond)} per second`);
    }
  }
  const skips = contenders.flatMap(({ name, skipped }) => (skipped === null ? [] : [`${name}: skipped, ${skipped}`]));
  const results = contenders.map((contender) => summarise(contender, samples.get(contender) ?? []));
  return {
    title: `Replies to notes over Socket Mode: ${measured} per round, ${inFlight} in flight, median of ${rounds} rounds (min–max)`,
    table: [
      ['', 'notes/s', '× floor', 'ack p50 ms', 'ack p99 ms', 'sender busy %'],
      ...results.map(({ name, skipped, ...figures }) =>
        skipped === null ? [name, ...wordFigures(figures)] : [name, 'skipped'],
      ),
    ],
    remarks: [...skips, explanation].join('\n'),
    figures: { inFlight, measured, warmUp, rounds, contenders: results },
  };
}

async function measure(contender: Contender): Promise<Omit<Sample, 'ofFloor'>> {
  const slack = await startStandIn({ postsPerSecondPerChannel: Number.POSITIVE_INFINITY });
  try {
    const app = await contender.start(slack, channel);
    try {
      const replies = await prepareReplies(slack, channel, app.threadTs, warmUp + measured);
      await deliverAll(slack, replies.slice(0, warmUp), inFlight);
      await app.untilKept(warmUp);
      const from = performance.now();
      const { ackMs, senderBusy } = await deliverAll(slack, replies.slice(warmUp), inFlight);
      await app.untilKept(warmUp + measured);
      const perSecond = (measured * 1_000) / (performance.now() - from);
      return { perSecond, ackP50Ms: percentile(ackMs, 50), ackP99Ms: percentile(ackMs, 99), senderBusy };
    } finally {
      await app.stop();
    }
  } finally {
    await slack.close();
  }
}

type Figures = Readonly<Record<keyof Sample, Spread>>;

function summarise({ name, skipped }: Contender, samples: readonly Sample[]) {
  const over = (figure: keyof Sample) => spread(samples.map((sample) => sample[figure]));
  return {
    ...{ name, skipped, perSecond: over('perSecond'), ofFloor: over('ofFloor') },
    ...{ ackP50Ms: over('ackP50Ms'), ackP99Ms: over('ackP99Ms'), senderBusy: over('senderBusy') },
  };
}

function wordFigures({ perSecond, ofFloor, ackP50Ms, ackP99Ms, senderBusy }: Figures): string[] {
  return [
    wordSpread(perSecond, 0),
    wordSpread(ofFloor, 2),
    wordSpread(ackP50Ms, 1),
    wordSpread(ackP99Ms, 1),
    (senderBusy.median * 100).toFixed(0),
  ];
}
