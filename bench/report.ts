import type { Table } from './table.ts';

export interface BenchOptions {
  readonly rounds: number;
  /** Tells how far it is; goes to stderr. */
  readonly say: (progress: string) => void;
}

export interface BenchReport {
  readonly title: string;
  readonly table: Table;
  /** What one must know to read the table. */
  readonly remarks: string;
  /** The same for programs. */
  readonly figures: Readonly<Record<string, unknown>>;
}

export type Bench = (options: BenchOptions) => Promise<BenchReport>;
