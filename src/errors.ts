/** Every reason Summit gives a person for not doing something. The Slack edge and the command line word them. */
export type SummitErrorCode =
  | 'no_event'
  | 'event_closed'
  | 'event_exists'
  | 'event_unknown'
  | 'session_exists'
  | 'session_unknown'
  | 'note_gone'
  | 'not_author'
  | 'not_own_message'
  | 'guest_not_allowed'
  | 'empty_text'
  | 'text_too_long'
  | 'name_missing'
  | 'name_too_long'
  | 'zone_unknown'
  | 'date_range_invalid'
  | 'format_not_ready'
  | 'nothing_to_digest'
  | 'digest_gone'
  | 'file_unreadable';

/** An expected refusal. `details` fill the words shown to the person; they never hold other people's notes. */
export class SummitError extends Error {
  readonly code: SummitErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: SummitErrorCode, details: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'SummitError';
    this.code = code;
    this.details = details;
  }
}
