/** The message that a path of this page names, or null: `/archives/C1/p1700000000000100?thread_ts=…` */
export function readRoute(path) {
  const [, channelId, seconds, fraction] = /^\/archives\/([A-Z0-9]+)(?:\/p(\d{10})(\d{6}))?/.exec(path) ?? [];
  if (channelId === undefined) return null;
  const threadTs = /[?&]thread_ts=(\d{10}\.\d{6})/.exec(path)?.[1] ?? null;
  return { channelId, ts: seconds === undefined ? null : `${seconds}.${fraction}`, threadTs };
}
