import { isObject, type JsonObject } from '../json.ts';
import { refuse } from '../slack-error.ts';

/** Arguments that travel as JSON inside a form. */
const structured = new Set(['attachments', 'blocks', 'files', 'metadata', 'view']);

/** A body as Slack reads it: a form, or JSON. Unreadable JSON inside a form stays a string. */
export function parseBody(body: string, contentType: string): JsonObject {
  if (contentType.startsWith('application/json')) {
    const parsed = parseJson(body);
    return isObject(parsed) ? parsed : refuse('invalid_json');
  }
  const fields = [...new URLSearchParams(body)].map(([name, value]): [string, unknown] => [
    name,
    structured.has(name) ? (parseJson(value) ?? value) : value,
  ]);
  return Object.fromEntries(fields);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The method names the fault: invalid_blocks_format, invalid_metadata_format…
    return null;
  }
}

/** Arguments of one call, read by type. */
export class Arguments {
  readonly all: JsonObject;

  constructor(all: JsonObject) {
    this.all = all;
  }

  /** Undefined when absent or empty: Slack treats both alike. */
  text(name: string): string | undefined {
    const value = this.all[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** @throws SlackError `invalid_arguments` */
  need(name: string): string {
    const messages = [`[ERROR] missing required field: ${name}`];
    return this.text(name) ?? refuse('invalid_arguments', { response_metadata: { messages } });
  }

  flag(name: string): boolean | null {
    const value = this.all[name];
    if (value === undefined || value === '') return null;
    return value === true || value === 'true' || value === '1';
  }

  /** @throws SlackError `invalid_limit` */
  count(name: string, otherwise: number, most: number): number {
    const value = this.all[name];
    if (value === undefined || value === '') return otherwise;
    const count = Number(value);
    return Number.isInteger(count) && count >= 1 && count <= most ? count : refuse('invalid_limit');
  }
}
