import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/**
 * What a failed call means. `lasting`: Slack will say the same again until a person changes something. `rate_limited`:
 * nothing was done. `passing`: it may have been done or not.
 */
export type SlackFailure =
  | { readonly kind: 'lasting'; readonly error: string }
  | { readonly kind: 'rate_limited'; readonly error: string; readonly retryAfterMs: number }
  | { readonly kind: 'passing'; readonly error: string };

/** Platform errors by which Slack means "try later" or "we do not know"; every other `ok:false` is lasting. */
const passingErrors: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);

/** Sorts what a WebClient call threw; rethrows what did not come from Slack. */
export function readSlackFailure(error: unknown): SlackFailure {
  if (error instanceof WebAPIRateLimitedError) return rateLimited(error.retryAfter);
  if (error instanceof WebAPIPlatformError) {
    const name = error.data.error;
    if (name === 'ratelimited' || name === 'rate_limited') return rateLimited(1);
    return { kind: passingErrors.has(name) ? 'passing' : 'lasting', error: name };
  }
  if (error instanceof WebAPIHTTPError) return { kind: 'passing', error: `http_${error.statusCode}` };
  if (error instanceof WebAPIRequestError) return { kind: 'passing', error: 'request_failed' };
  // A body cut off after the status line arrives as the bare error of `fetch`.
  if (error instanceof TypeError || (error instanceof Error && /429/.test(error.message)))
    return { kind: 'passing', error: error.message };
  throw error;
}

/** Slack counts in whole seconds; 0 or nonsense would hammer it. */
function rateLimited(seconds: number): SlackFailure {
  const retryAfterMs = Math.min(Math.max(Number.isFinite(seconds) ? seconds : 1, 1), 3_600) * 1_000;
  return { kind: 'rate_limited', error: 'ratelimited', retryAfterMs };
}
