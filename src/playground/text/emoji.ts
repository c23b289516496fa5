/** The emoji names that Summit and the sample use. Others are shown by their name, as Slack does for unknown ones. */
const characters: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  eyes: '👀',
  tada: '🎉',
  rocket: '🚀',
  bulb: '💡',
  memo: '📝',
  pushpin: '📌',
  warning: '⚠️',
  x: '❌',
  no_good: '🙅',
  ok_woman: '🙆',
  question: '❓',
  thinking_face: '🤔',
  thumbsup: '👍',
  '+1': '👍',
  clap: '👏',
  pray: '🙏',
  heart: '❤️',
  fire: '🔥',
  sparkles: '✨',
  star: '⭐',
  mountain: '⛰️',
  snow_capped_mountain: '🏔️',
  calendar: '📅',
  hourglass_flowing_sand: '⏳',
  speech_balloon: '💬',
  mag: '🔍',
  lock: '🔒',
  link: '🔗',
  slightly_smiling_face: '🙂',
  smile: '😄',
  sweat_smile: '😅',
  robot_face: '🤖',
  coffee: '☕',
};

/** The character of a short name, or null where it is not known. */
export function emojiCharacter(name: string): string | null {
  return characters[name] ?? null;
}
