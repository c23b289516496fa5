import {
  BedrockRuntimeClient,
  type BedrockRuntimeClientConfig,
  ConverseCommand,
} from '@aws-sdk/client-bedrock-runtime';
import { fetchHandler } from './fetch-handler.ts';
import { wordModelError } from './model-error-words.ts';

/** Longer than any answer of a few tokens takes, short enough to wait for at a terminal. */
const deadlineMs = 10_000;

/** Whether the model answers, in words for the person who set it up. */
export interface ModelCheck {
  readonly isFine: boolean;
  readonly words: string;
}

export interface ModelCheckOptions {
  /** Ends the wait; default: after 10 s. */
  readonly signal?: AbortSignal;
  /** Laid over the client's settings. */
  readonly client?: BedrockRuntimeClientConfig;
}

/**
 * Asks the model for a few tokens, once. To be listed is not to be usable: only a call shows that credentials, Region
 * and access are in order. It costs a fraction of a cent and never throws.
 */
export async function checkModel(modelId: string, options: ModelCheckOptions = {}): Promise<ModelCheck> {
  const signal = options.signal ?? AbortSignal.timeout(deadlineMs);
  const client = new BedrockRuntimeClient({ maxAttempts: 1, requestHandler: fetchHandler, ...options.client });
  try {
    // The SDK looks for credentials without regard to the signal, hence the race.
    await Promise.race([askForWord(client, modelId, signal), rejectOn(signal)]);
    return { isFine: true, words: `${modelId} answers.` };
  } catch (error) {
    return { isFine: false, words: wordModelError(error, modelId, signal.aborted) };
  } finally {
    client.destroy();
  }
}

async function askForWord(client: BedrockRuntimeClient, modelId: string, signal: AbortSignal): Promise<void> {
  const command = new ConverseCommand({
    modelId,
    messages: [{ role: 'user', content: [{ text: 'Answer with the word OK.' }] }],
    inferenceConfig: { maxTokens: 16 },
  });
  await client.send(command, { abortSignal: signal });
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(signal.reason);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
