/** 0 = fine, 1 = failed, 2 = wrong use. */
export type ExitCode = 0 | 1 | 2;

/** An expected end without success. Its message is shown as it is; empty where the command has said everything. */
export class CommandFailed extends Error {
  constructor(words = '') {
    super(words);
    this.name = 'CommandFailed';
  }
}
