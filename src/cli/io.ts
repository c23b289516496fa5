/** Where a command reads its settings from and writes to. The process itself in use, a stand-in for it in tests. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results, nothing else. */
  readonly stdout: NodeJS.WritableStream;
  /** Everything else. */
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Hears of a person or the system asking the process to stop. */
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/** Options that stand before or behind every command. */
export interface GlobalOptions {
  readonly json?: boolean;
}

export function printJson(io: Io, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLines(io: Io, lines: readonly string[]): void {
  io.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** Resolves when the process is asked to stop. The same wish a second time ends it at once, as without this. */
export function untilStopped(io: Io): Promise<void> {
  return new Promise((resolve) => {
    io.once('SIGINT', resolve);
    io.once('SIGTERM', resolve);
  });
}
