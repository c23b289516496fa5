import type { Ids } from './ids.ts';
import { refuse } from './slack-error.ts';

interface Upload {
  readonly fileId: string;
  readonly name: string;
  readonly length: number;
  content: Buffer | null;
}

/** Files between files.getUploadURLExternal and files.completeUploadExternal. */
export class Uploads {
  readonly #ids: Ids;
  readonly #byTicket = new Map<string, Upload>();
  readonly #byFile = new Map<string, Upload>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  announce(name: string, length: number): { readonly fileId: string; readonly ticket: string } {
    const upload: Upload = { fileId: this.#ids.next('F'), name, length, content: null };
    const ticket = this.#ids.secret();
    this.#byTicket.set(ticket, upload);
    this.#byFile.set(upload.fileId, upload);
    return { fileId: upload.fileId, ticket };
  }

  /** False when nobody announced it. */
  receive(ticket: string, content: Buffer): boolean {
    const upload = this.#byTicket.get(ticket);
    if (upload === undefined) return false;
    this.#byTicket.delete(ticket);
    upload.content = content;
    return true;
  }

  /** Hands over once. @throws SlackError `file_not_found`, also for one whose bytes never came. */
  complete(fileId: string): { readonly name: string; readonly content: Buffer } {
    const upload = this.#byFile.get(fileId);
    if (upload?.content == null) return refuse('file_not_found');
    this.#byFile.delete(fileId);
    return { name: upload.name, content: upload.content };
  }
}

/** The bytes of an upload: the body itself, or the first part of a form. */
export function readUpload(contentType: string, body: Buffer): Buffer {
  const [, boundary] = /^multipart\/form-data;\s*boundary="?([^";]+)/i.exec(contentType) ?? [];
  if (boundary === undefined) return body;
  const start = body.indexOf('\r\n\r\n') + 4;
  return body.subarray(start, body.indexOf(`\r\n--${boundary}`, start));
}
