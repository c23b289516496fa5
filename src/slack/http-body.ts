import type { IncomingMessage } from 'node:http';

/** Slack's deliveries are some tens of kilobytes; the largest views end at 250. */
export const bodyLimit = 1024 * 1024;

/** The whole body. Null: longer than the limit. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bodyLimit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Does the body hold an object, as all that Slack delivers does? Anything else makes Bolt throw where nobody catches. */
export function isDelivery(contentType: string, body: Buffer): boolean {
  const text = body.toString('utf8');
  if (contentType === 'application/json') return isObject(text);
  if (contentType !== 'application/x-www-form-urlencoded') return false;
  const form = new URLSearchParams(text);
  const payload = form.get('payload');
  return payload === null ? form.has('command') || form.has('ssl_check') : isObject(payload);
}

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
