/** A stretch of text, or a web address in it with the words that stand for it. */
export type LinkPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** `[words](https://…)` as typed in a note, or a bare address. ASCII, so that Japanese behind an address is no part of it. */
const links = /\[([^[\]\n]{1,300})\]\((https?:\/\/[!#-'*-;=?-Z\\\]^_a-z~]+)\)|https?:\/\/[!#-;=?-Z^_a-z~]+/g;

/** Cuts a text into links and what stands between them. Only http and https addresses are links. */
export function linkParts(text: string): LinkPart[] {
  const parts: LinkPart[] = [];
  let from = 0;
  for (const found of text.matchAll(links)) {
    const bare = found[2] ? found[0] : trimEnd(found[0]);
    const url = webAddress(found[2] ?? bare);
    if (!url) continue;
    if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) });
    parts.push({ kind: 'link', label: found[1] ?? bare, url });
    from = found.index + bare.length;
  }
  return from < text.length ? [...parts, { kind: 'text', text: text.slice(from) }] : parts;
}

/** The address if it is one of the web and carries no name or password; null else. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  return /^[!#-;=?-_a-z~]+$/.test(text) ? text : null;
}

/** Punctuation behind an address belongs to the sentence. */
function trimEnd(url: string): string {
  const bare = url.replace(/[.,;:!?'*_]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? trimEnd(bare.slice(0, -1)) : bare;
}
