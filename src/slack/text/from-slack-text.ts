import { cleanText } from './clean-text.ts';
import { indentLists } from './list-indent.ts';
import { unescapeMrkdwn } from './mrkdwn.ts';

/**
 * The text of a message or command as a note keeps it: entities unescaped once, `<url>` → url, `<url|label>` →
 * `label (url)`, mentions as Slack wrote them, well-formed, without C0 controls but tab and newline; otherwise verbatim.
 * Nesting is taken from `blocks` (as they came from outside) where the text does not show it.
 */
export function fromSlackText(text: string, blocks: readonly unknown[] = []): string {
  const plain = unescapeMrkdwn(
    text.toWellFormed().replace(/<([^<>]*)>/g, (token, inner: string) => plainToken(token, inner)),
  );
  return indentLists(cleanText(plain), blocks);
}

const urlToken = /^(?<url>(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|tel:)[^\s|]*)(?:\|(?<label>.*))?$/isu;

/** Only what Slack makes of a link is a token here; a stray `<b>` stays as it is. */
function plainToken(token: string, inner: string): string {
  const { url, label } = urlToken.exec(inner)?.groups ?? {};
  if (url === undefined) return token;
  return label === undefined || label === '' || label === url ? url : `${label} (${url})`;
}
