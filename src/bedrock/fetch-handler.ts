/** The parts of the SDK's request that a call of Bedrock's runtime uses (it has no query strings). */
interface SdkRequest {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
}

interface SdkResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReadableStream | null;
}

/**
 * Sends the SDK's requests over HTTP/1.1. Its own default speaks HTTP/2, has no time limit and takes a connection that
 * broke for the end of an answer.
 */
export const fetchHandler = {
  async handle(
    request: SdkRequest,
    options: { readonly abortSignal?: AbortSignal } = {},
  ): Promise<{ response: SdkResponse }> {
    const port = request.port === undefined ? '' : `:${request.port}`;
    const response = await fetch(`${request.protocol}//${request.hostname}${port}${request.path}`, {
      method: request.method,
      headers: withoutHost(request.headers),
      body: request.body ?? null,
      signal: options.abortSignal ?? null,
      redirect: 'error',
    }).catch((cause: unknown) => {
      throw new Error('The request did not get through', { cause });
    });
    return {
      response: { statusCode: response.status, headers: Object.fromEntries(response.headers), body: response.body },
    };
  },
};

/** `fetch` sets these two itself, to the same values that were signed. */
function withoutHost(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(host|content-length)$/i.test(name)));
}
