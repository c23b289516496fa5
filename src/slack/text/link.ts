/** A stretch of text, or a web address in it. */
export type LinkPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string };

/** Slack: `url` ≤ 3,000. */
const longestUrl = 3_000;

/**
 * Finds the web addresses in a text; the parts together are the text. ASCII only, so that Japanese right behind an
 * address is no part of it and a look-alike host is never a link.
 */
export function findLinks(text: string): LinkPart[] {
  const parts: LinkPart[] = [];
  let from = 0;
  for (const found of text.matchAll(/https?:\/\/[!#-;=?-_a-z~]+/g)) {
    if (found[0].length > longestUrl) continue;
    const url = trimEnd(found[0]);
    if (!isSafeUrl(url)) continue;
    parts.push({ kind: 'text', text: text.slice(from, found.index) }, { kind: 'link', url });
    from = found.index + url.length;
  }
  return [...parts, { kind: 'text' as const, text: text.slice(from) }].filter(
    (part) => part.kind === 'link' || part.text !== '',
  );
}

/** Punctuation behind an address belongs to the sentence, a closing bracket too unless it was opened inside. */
function trimEnd(url: string): string {
  let end = url.length;
  while (/[.,;:!?'*_)\]]/.test(url[end - 1] ?? '')) {
    const head = url.slice(0, end);
    if (head.endsWith(')') && count(head, '(') >= count(head, ')')) break;
    end -= 1;
  }
  return url.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** http(s) to a named host, without user and password: what it shows is where it leads. */
function isSafeUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  const isNamed = /\.[a-z][a-z0-9-]*$/.test(hostname);
  return isWeb && isNamed && username === '' && password === '';
}
