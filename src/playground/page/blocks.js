import { control } from './controls.js';
import { element } from './dom.js';
import { richText } from './rich-text.js';

/** The blocks of a message or modal. `act(blockId, action)` sends what was clicked or chosen. */
export function showBlocks(blocks, act) {
  return blocks.map((block) =>
    element('div', { class: `block block-${block.type}`, 'data-block-id': block.block_id }, showBlock(block, act)),
  );
}

function showBlock(block, act) {
  const send = (action) => act(block.block_id, action);
  switch (block.type) {
    case 'header':
      return element('h3', {}, block.text.text);
    case 'divider':
      return element('hr');
    case 'rich_text':
      return richText(block.elements);
    case 'section':
      return section(block, send);
    case 'context':
      return block.elements.map((piece) => element('span', { class: 'context-item' }, contextItem(piece)));
    case 'actions':
      return block.elements.map((piece) => control(piece, send));
    case 'image':
      return picture(block);
    case 'markdown':
      return element('div', { class: 'plain' }, block.text);
    default:
      return element('div', { class: 'plain' }, `[${block.type}]`);
  }
}

/** A text object: mrkdwn arrives already taken apart into rich text pieces. */
export function showText(text) {
  return text.pieces === undefined ? element('div', { class: 'plain' }, text.text) : richText(text.pieces);
}

function section(block, send) {
  return [
    element(
      'div',
      { class: 'section-body' },
      block.text ? showText(block.text) : null,
      block.fields
        ? element(
            'div',
            { class: 'fields' },
            block.fields.map((field) => element('div', {}, showText(field))),
          )
        : null,
    ),
    block.accessory ? element('div', { class: 'accessory' }, control(block.accessory, send)) : null,
  ];
}

function contextItem(piece) {
  return piece.type === 'image' ? picture(piece) : showText(piece);
}

/** Pictures live elsewhere and this page asks nobody for anything: a frame with their description stands for them. */
function picture(block) {
  return element('div', { class: 'picture', role: 'img', 'aria-label': block.alt_text }, `🖼 ${block.alt_text}`);
}
