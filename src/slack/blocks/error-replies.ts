import type { SummitError } from '../../errors.ts';
import type { Language } from '../../language.ts';
import { wordingOf } from '../wording/wordings.ts';
import type { Message } from './message.ts';
import { oneMessage } from './message-splitter.ts';
import { line, nameWords } from './reply.ts';

/** Plain words for every expected refusal, with what to do. */
export function errorReply(language: Language, error: SummitError): Message {
  return oneMessage([line(errorWords(language, error))]);
}

/** For places that take one line, such as the errors of a view. */
export function errorWords(language: Language, error: SummitError): string {
  const details = Object.fromEntries(Object.entries(error.details).map(([key, value]) => [key, nameWords(value)]));
  return wordingOf(language).errors[error.code](details);
}

/** `reference` is found in the log. */
export function unexpectedErrorReply(language: Language, reference: string): Message {
  return oneMessage([line(wordingOf(language).unexpected(nameWords(reference)))]);
}
