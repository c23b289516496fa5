import { id } from './composition-rules.ts';
import { anything, byType, flag, integer, link, list, object, oneOf, type Rule, text } from './rule.ts';

const style = object({}, { bold: flag, italic: flag, strike: flag, code: flag, underline: flag });
const mentionStyle = object(
  {},
  { bold: flag, italic: flag, strike: flag, highlight: flag, client_highlight: flag, unlink: flag },
);

const textPiece = object({ type: anything, text: text({}) }, { style });
const linkPiece = object(
  { type: anything, url: link('https?', 'mailto', 'tel', 'slack') },
  { text: text({}), unsafe: flag, style },
);

const inline: Rule = byType({
  text: textPiece,
  link: linkPiece,
  emoji: object({ type: anything, name: text({}) }, { unicode: text({}), skin_tone: integer({}), style }),
  user: object({ type: anything, user_id: id }, { style: mentionStyle }),
  usergroup: object({ type: anything, usergroup_id: id }, { style: mentionStyle }),
  team: object({ type: anything, team_id: id }, { style: mentionStyle }),
  channel: object({ type: anything, channel_id: id }, { style: mentionStyle }),
  broadcast: object({ type: anything, range: oneOf('here', 'channel', 'everyone') }, { style: mentionStyle }),
  date: object(
    { type: anything, timestamp: integer({}), format: text({}) },
    { url: link('https?'), fallback: text({}) },
  ),
  color: object({ type: anything, value: text({}) }),
});

const border = oneOf(0, 1);
const section = object({ type: anything, elements: list(inline, { min: 1 }) });

/** The pieces of a rich_text block. List items are sections; nesting is `indent` 0–8 of the list. */
const pieces = byType({
  rich_text_section: section,
  rich_text_list: object(
    {
      type: anything,
      style: oneOf('bullet', 'ordered'),
      elements: list(byType({ rich_text_section: section }), { min: 1 }),
    },
    { indent: integer({ max: 8 }), offset: integer({}), border },
  ),
  rich_text_quote: object({ type: anything, elements: list(inline, { min: 1 }) }, { border }),
  rich_text_preformatted: object(
    { type: anything, elements: list(byType({ text: textPiece, link: linkPiece }), { min: 1 }) },
    { border, language: text({}) },
  ),
});

export const richText: Rule = object({ type: anything, elements: list(pieces, { min: 1 }) }, { block_id: id });
