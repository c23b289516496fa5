import { element } from './dom.js';

/** rich_text pieces as elements; neighbouring lists become one nested list. */
export function richText(pieces) {
  const nodes = [];
  for (let start = 0; start < pieces.length; ) {
    const length = listLength(pieces, start);
    nodes.push(length > 0 ? nestLists(pieces.slice(start, start + length)) : richPiece(pieces[start]));
    start += Math.max(1, length);
  }
  return nodes;
}

function listLength(pieces, start) {
  const end = pieces.findIndex((piece, index) => index >= start && piece.type !== 'rich_text_list');
  return (end === -1 ? pieces.length : end) - start;
}

function richPiece(piece) {
  if (piece.type === 'rich_text_section') return element('div', { class: 'section' }, inline(trimEnd(piece.elements)));
  if (piece.type === 'rich_text_quote') return element('blockquote', {}, inline(piece.elements));
  if (piece.type === 'rich_text_preformatted') return element('pre', { tabindex: '0' }, inline(piece.elements));
  return element('div', {}, `[${piece.type}]`);
}

/** The last line break of a section is the border to what follows, not an empty line. */
function trimEnd(elements) {
  const last = elements.at(-1);
  if (last?.type !== 'text') return elements;
  return [...elements.slice(0, -1), { ...last, text: last.text.replace(/\n$/, '') }];
}

/** Slack writes nesting as one list after another with an `indent` each. */
function nestLists(lists) {
  const roots = [];
  const open = [];
  for (const list of lists) {
    const indent = list.indent ?? 0;
    while (open.length > 0 && open.at(-1).indent > indent) open.pop();
    if (open.at(-1)?.indent !== indent || open.at(-1).style !== list.style) openList(roots, open, list, indent);
    const { node } = open.at(-1);
    node.append(...list.elements.map((item) => element('li', {}, inline(item.elements))));
  }
  return roots;
}

function openList(roots, open, list, indent) {
  if (open.at(-1)?.indent === indent) open.pop();
  const node = element(list.style === 'ordered' ? 'ol' : 'ul', { class: 'list', 'data-depth': String(indent % 3) });
  const parent = open.at(-1)?.node.lastElementChild;
  if (parent) parent.append(node);
  else roots.push(node);
  open.push({ indent, style: list.style, node });
}

export function inline(elements) {
  return elements.map((piece) => styled(inlineNode(piece), piece.style ?? {}));
}

function styled(node, style) {
  const names = [style.code && 'code', style.bold && 'strong', style.italic && 'em', style.strike && 's'].filter(
    Boolean,
  );
  return names.reduce((inner, name) => element(name, {}, inner), node);
}

function inlineNode(piece) {
  if (piece.type === 'text') return piece.text;
  if (piece.type === 'link') return link(piece);
  if (piece.type === 'emoji')
    return element('span', { role: 'img', 'aria-label': piece.name }, piece.character ?? `:${piece.name}:`);
  if (piece.type === 'user') return element('span', { class: 'mention' }, `@${piece.name ?? piece.user_id}`);
  if (piece.type === 'channel') return element('span', { class: 'mention' }, `#${piece.name ?? piece.channel_id}`);
  if (piece.type === 'broadcast') return element('span', { class: 'mention loud' }, `@${piece.range}`);
  return piece.fallback ?? `[${piece.type}]`;
}

/** A link to a message opens it here; any other leaves by the reader's own click, in a new tab. */
function link(piece) {
  const label = piece.text ?? piece.url;
  if (piece.local) return element('a', { class: 'cite', href: piece.local, title: piece.url }, label);
  if (!/^https?:\/\//i.test(piece.url)) return label;
  return element('a', { href: piece.url, target: '_blank', rel: 'noopener noreferrer' }, label);
}
