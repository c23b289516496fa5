import type { DigestContent, DigestContext } from '../digest.ts';
import { type Fold, markdownBody } from './markdown.ts';
import { visibleLine } from './visible-text.ts';

/** Zenn: title ≤ 70 characters, at most five topics. */
const titleLimit = 70;
const topicLimit = 5;

/** A digest as an article for Zenn. Never published by itself: what leaves the team is a person's decision. */
export function toZenn(content: DigestContent, context: DigestContext): string {
  const title = [...visibleLine(content.title, context.names, content.language)].slice(0, titleLimit).join('');
  const head = [
    '---',
    // JSON strings are YAML strings.
    `title: ${JSON.stringify(title)}`,
    'emoji: "📝"',
    'type: "tech"',
    `topics: ${JSON.stringify(topicsOf(content))}`,
    'published: false',
    '---',
  ];
  const notice = `:::message\n${notices[content.language]}\n:::`;
  return `${head.join('\n')}\n\n${notice}\n\n${markdownBody(content, context, foldAsContainer)}`;
}

/** A container ends at the first line with as many colons, in code as well: so it gets more than the text has. */
const foldAsContainer: Fold = (summary, body) => {
  const longest = Math.max(2, ...[...body.matchAll(/:+/g)].map(([colons]) => colons.length));
  const colons = ':'.repeat(longest + 1);
  return `${colons}details ${summary}\n${body}\n${colons}`;
};

const notices = {
  ja: 'この記事は Summit がチームのメモから組み立てた下書きです。公開する前に、所感・アイデア・価格などの社外秘がないか、書いた本人に確認してください。',
  en: 'This draft was put together by Summit from a team’s notes. Before you publish it, ask the authors about impressions, ideas and prices that are not meant for others.',
};

const topics = [
  { topic: 'aws', pattern: /\b(?:aws|amazon|re:invent)\b/gi },
  { topic: 'googlecloud', pattern: /\bgoogle cloud\b/gi },
  { topic: 'azure', pattern: /\bazure\b/gi },
  { topic: '生成ai', pattern: /生成 ?ai|\b(?:generative ai|llms?|rag|bedrock)\b/gi },
  { topic: 'サーバーレス', pattern: /サーバーレス|サーバレス|\b(?:serverless|lambda)\b/gi },
  { topic: 'kubernetes', pattern: /\b(?:kubernetes|eks|gke)\b/gi },
  { topic: 'database', pattern: /データベース|\b(?:database|aurora|dynamodb|rds)\b/gi },
  { topic: 'security', pattern: /セキュリティ|\bsecurity\b/gi },
  { topic: 'network', pattern: /ネットワーク|\b(?:network|ipv6|vpc)\b/gi },
  { topic: 'iot', pattern: /\biot\b/gi },
  { topic: 'devops', pattern: /\b(?:devops|ci\/cd)\b/gi },
];

/** What the digest speaks of most; always that it is about an event. */
function topicsOf({ title, claims }: DigestContent): string[] {
  const text = [title, ...claims.map((claim) => claim.text)].join('\n');
  const counted = topics.map(({ topic, pattern }) => ({ topic, count: text.match(pattern)?.length ?? 0 }));
  const found = counted.filter(({ count }) => count > 0).sort((left, right) => right.count - left.count);
  return [...found.slice(0, topicLimit - 1).map(({ topic }) => topic), 'イベント'];
}
