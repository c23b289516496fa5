import { EventEmitter, once } from 'node:events';
import { Writable } from 'node:stream';
import { main } from '../../src/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
}

/** A command that goes on until it is stopped. */
export interface Running {
  /** Resolves with what stands on stdout once that matches; rejects when the command ends before. */
  shows(pattern: RegExp): Promise<string>;
  signal(name: 'SIGINT' | 'SIGTERM'): void;
  readonly ended: Promise<Ran>;
}

/** Runs `summit …` in this process, with no setting but those given. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return launch(args, options).ended;
}

export function launch(args: readonly string[], options: RunOptions = {}): Running {
  const stdout = new Paper();
  const stderr = Object.assign(new Paper(), { isTTY: options.isTerminal ?? false });
  const process = Object.assign(new EventEmitter(), { env: options.env ?? {}, stdout, stderr });
  const ended = main(args, process).then((code) => ({ code, stdout: stdout.text, stderr: stderr.text }));
  return {
    shows: (pattern) => Promise.race([stdout.until(pattern), ended.then(refuseEnd)]),
    signal: (name) => void process.emit(name),
    ended,
  };
}

function refuseEnd({ code, stderr }: Ran): never {
  throw new Error(`The command ended with ${code}: ${stderr}`);
}

class Paper extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    this.emit('written');
    done();
  }

  async until(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.text)) await once(this, 'written');
    return this.text;
  }
}
