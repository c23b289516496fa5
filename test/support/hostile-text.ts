import fc from 'fast-check';

/** What people paste, and what attackers would: put between and into everything else. */
const hostilePieces: readonly string[] = [
  '<!channel>',
  '<!here|here>',
  '<!everyone>',
  '<!subteam^S1|@oncall>',
  '<@U1>',
  '<@U0AAAAAAA|sato>',
  '<@unknown>',
  '<#C1|secret-plan>',
  '<#C2|>',
  '<!date^1700000000^{date}|yesterday>',
  '@here',
  '@channel 集合',
  '@everyone',
  '<\u200b!channel>',
  '@\u2060here',
  '<https://evil.example|https://bank.example>',
  'https://example.com/a?b=c&d=(e)',
  'https://slack.com@evil.example/',
  'javascript:alert(1)',
  'http://169.254.169.254/latest',
  '&lt;!channel&gt;',
  '&amp;lt;',
  '<script>alert(1)</script>',
  '<!-- x --><!DOCTYPE html>',
  '\u202Egnp.exe',
  '\u2066isolated',
  '\u{E0041}\u{E0042}',
  '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
  '👩‍👩‍👧‍👦',
  '🇯🇵🇫🇷',
  '❤️\uFE0F\uFE0F\uFE0F',
  `e${'\u0301'.repeat(60)}`,
  '\u001b[31mred',
  '\u0085\u009b\u0000',
  '\uD83D',
  '\uDE00',
  '"quoted" \\back\\slash',
  '```\ncode\n```',
  '```',
  '*bold* _it_ ~no~ > quote',
  '町工場のＩｏＴ １２３％',
  '葛\u{E0100}',
  '    - nested',
  '• point',
  '\n\n\n',
  '\t',
  '\u3000',
  '…',
  'あ'.repeat(300),
  'word '.repeat(100),
  'x'.repeat(500),
];

/** Texts of up to some thousand characters, with newlines. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...hostilePieces) },
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ maxLength: 30 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

/** Up to 40,000 characters. */
export const longHostileText: fc.Arbitrary<string> = fc
  .tuple(hostileText, fc.integer({ min: 1, max: 200 }))
  .map(([text, times]) => text.repeat(times).slice(0, 40_000));
