const dayMs = 24 * 60 * 60_000;

/**
 * The instant at which a zone's clocks show this day and time. A time they skip is moved forward by the gap, of a time
 * they show twice the first is meant.
 */
export function zonedTime(day: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const readings = [wall - dayMs, wall + dayMs].map((near) => wall - offsetMs(near, timeZone));
  const right = readings.filter((instant) => wall - offsetMs(instant, timeZone) === instant);
  return new Date(right.length > 0 ? Math.min(...right) : Math.max(...readings));
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetMs(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - instant;
}

/** `YYYY-MM-DD` and `HH:MM` that the zone's clocks show. */
export function wallTime(instant: Date, timeZone: string): { readonly day: string; readonly time: string } {
  const local = new Date(
    instant.getTime() + offsetMs(Math.floor(instant.getTime() / 1_000) * 1_000, timeZone),
  ).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}
