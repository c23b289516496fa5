import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { main } from '../../src/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `summit …` in this process, with no setting but those given. */
export async function run(
  args: readonly string[],
  options: { readonly env?: Record<string, string>; readonly isTerminal?: boolean } = {},
): Promise<Ran> {
  const stdout = new Paper();
  const stderr = Object.assign(new Paper(), { isTTY: options.isTerminal ?? false });
  const process = Object.assign(new EventEmitter(), { env: options.env ?? {}, stdout, stderr });
  const code = await main(args, process);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Paper extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
