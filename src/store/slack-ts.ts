/**
 * A Slack timestamp as whole microseconds, which compare as numbers where texts might not; they fit a double until
 * the year 2255.
 * @throws TypeError for a text that is none
 */
export function toMicroseconds(ts: string): number {
  const [, seconds, fraction] = /^(\d{1,10})\.(\d{1,6})$/.exec(ts) ?? [];
  if (seconds === undefined || fraction === undefined) throw new TypeError(`Not a Slack timestamp: ${ts.slice(0, 40)}`);
  return Number(seconds) * 1_000_000 + Number(fraction.padEnd(6, '0'));
}
