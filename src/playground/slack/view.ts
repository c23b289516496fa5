import type { Block } from './message.ts';

/** An open modal or a published Home tab. */
export interface View {
  readonly id: string;
  readonly hash: string;
  readonly type: 'modal' | 'home';
  readonly userId: string;
  readonly title: string;
  readonly submit: string | null;
  readonly close: string | null;
  readonly callbackId: string;
  readonly privateMetadata: string;
  readonly externalId: string;
  readonly notifyOnClose: boolean;
  readonly clearOnClose: boolean;
  readonly blocks: readonly Block[];
  readonly rootViewId: string;
  readonly previousViewId: string | null;
  /** Shown beneath inputs after a refused submission: block id to words. */
  readonly errors: Readonly<Record<string, string>>;
  /** What has been chosen or typed so far: block id → action id → value, as Slack sends it. */
  readonly values: ViewValues;
}

export type ViewValues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
