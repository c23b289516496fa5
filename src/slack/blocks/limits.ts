/**
 * Slack's limits, in UTF-16 units unless said otherwise. One excess loses the whole message (`invalid_blocks`), so the
 * builder keeps below them. Source: docs.slack.dev/reference/block-kit and chat.postMessage, where nothing else is named.
 */
export const limits = {
  /** `chat.update` refuses a longer `text` than 4,000 (`msg_too_long`); `chat.postMessage` advises the same. */
  fallback: 3_900,
  /** Visible characters of a message, so that it can be updated later. */
  visible: 3_900,
  /**
   * `msg_blocks_too_long` from about 13,200 on, undocumented (slackapi/bolt-js#2509). A divider lowers it, so it is
   * taken as the length of the blocks' JSON.
   */
  blocksJson: 13_200,
  messageBlocks: 50,
  /** 250 KB. In bytes; the rest is room for what the transport adds. */
  viewBytes: 240_000,
  /** A text object, and our own measure for one rich text block, which has no documented limit. */
  blockText: 3_000,
  header: 150,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  optionText: 75,
  options: 100,
  overflowOptions: 5,
  url: 3_000,
  inputLabel: 2_000,
  plainTextInput: 3_000,
  placeholder: 150,
  viewTitle: 24,
  viewButton: 24,
  /** 0–8 (`rich_text_list.indent`). */
  indent: 8,
} as const;
