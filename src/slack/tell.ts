import { SummitError } from '../errors.ts';
import { errorReply, unexpectedErrorReply } from './blocks/error-replies.ts';
import { readAction } from './listeners/clicked-action.ts';
import type { ListenerParts } from './listeners/listener-parts.ts';
import { type Body, text } from './slack-body.ts';

/** Tells the person behind a delivery, in their language and only to them, what stood in the way. */
export function createTell(parts: ListenerParts) {
  return async (body: Body, problem: SummitError | { readonly reference: string }): Promise<void> => {
    const who = await readAction({ ...body, user: body.user ?? { id: body.user_id } }, '', parts);
    if (!who) return;
    const message =
      problem instanceof SummitError
        ? errorReply(who.language, problem)
        : unexpectedErrorReply(who.language, problem.reference);
    const responseUrl = text(body.response_url);
    if (responseUrl) return parts.responder.respondTo(responseUrl)(message);
    // A submitted view brings no address to answer at; the app's direct messages always work.
    await parts.poster.tellPerson(who.place.userId, message);
  };
}
