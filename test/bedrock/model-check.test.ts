import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from '@jest/globals';
import { checkModel } from '../../src/bedrock/model-check.ts';

const servers: Server[] = [];

afterEach(closeAll);

async function closeAll(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Bedrock's runtime as far as one call goes. */
async function bedrock(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function settings(endpoint: string) {
  return {
    endpoint,
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' },
  };
}

async function checkAgainst(answer: RequestListener, signal?: AbortSignal) {
  const client = settings(await bedrock(answer));
  return checkModel('jp.example.small-1:0', signal ? { client, signal } : { client });
}

const answerOk = JSON.stringify({
  output: { message: { role: 'assistant', content: [{ text: 'OK' }] } },
  stopReason: 'end_turn',
  usage: { inputTokens: 9, outputTokens: 1, totalTokens: 10 },
});

describe('a model that answers', () => {
  test('is fine after one small, signed call', async () => {
    const calls: unknown[] = [];
    const check = await checkAgainst(async (request, response) => {
      calls.push({ url: request.url, body: await json(request), signed: request.headers.authorization?.slice(0, 16) });
      response.setHeader('content-type', 'application/json').end(answerOk);
    });
    expect(check).toEqual({ isFine: true, words: 'jp.example.small-1:0 answers.' });
    expect(calls).toEqual([
      {
        url: '/model/jp.example.small-1%3A0/converse',
        body: expect.objectContaining({ inferenceConfig: { maxTokens: 16 } }),
        signed: 'AWS4-HMAC-SHA256',
      },
    ]);
  });
});

describe('a model that does not answer', () => {
  test.each([
    [403, 'AccessDeniedException', 'IAM policy'],
    [403, 'UnrecognizedClientException', 'does not know these credentials'],
    [403, 'ExpiredTokenException', 'have expired'],
    [404, 'ResourceNotFoundException', 'no model jp.example.small-1:0 in this Region'],
    [400, 'ValidationException', 'inference profile'],
    [429, 'ThrottlingException', 'quota'],
    [503, 'ServiceUnavailableException', 'later'],
  ])('%i %s is told in words, after one call', async (status, name, words) => {
    let calls = 0;
    const check = await checkAgainst((_, response) => {
      calls += 1;
      response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': name });
      response.end('{"message":"as Bedrock says it."}');
    });
    expect(check.isFine).toBe(false);
    expect(check.words).toContain(words);
    expect(calls).toBe(1);
  });

  test('a server that hangs ends with the deadline', async () => {
    const deadline = new AbortController();
    const check = await checkAgainst(() => deadline.abort(new Error('late')), deadline.signal);
    expect(check).toEqual({ isFine: false, words: expect.stringContaining('no answer in time') });
  });

  test('a page instead of JSON is no answer', async () => {
    const check = await checkAgainst((_, response) => response.writeHead(502).end('<html>Bad gateway</html>'));
    expect(check.isFine).toBe(false);
  });

  test('an address where nobody listens is told with the reason', async () => {
    const endpoint = await bedrock(() => undefined);
    await closeAll();
    const check = await checkModel('m', { client: settings(endpoint) });
    expect(check.words).toContain('could not be reached (ECONNREFUSED)');
  });

  test('no Region', async () => {
    const region = (): Promise<string> => Promise.reject(new Error('Region is missing'));
    const check = await checkModel('m', { client: { ...settings('http://127.0.0.1:9'), region } });
    expect(check.words).toContain('Set AWS_REGION');
  });
});
