const credentials =
  'Set AWS_PROFILE, AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY, or AWS_BEARER_TOKEN_BEDROCK, or run where a role is attached.';

/** What went wrong and what to do, by the SDK's name for the error. */
const wordsByName: Readonly<Record<string, (modelId: string, message: string) => string>> = {
  CredentialsProviderError: () => `No AWS credentials were found. ${credentials}`,
  UnrecognizedClientException: () => `AWS does not know these credentials. ${credentials}`,
  InvalidSignatureException: () => `AWS refused the signature: the secret key is wrong, or this machine's clock is.`,
  ExpiredTokenException: () => 'The AWS credentials have expired. Sign in again.',
  AccessDeniedException: (modelId) =>
    `Access to ${modelId} was refused. The IAM policy must allow bedrock:InvokeModel on the model (for an inference profile: on the profile and on the model in each of its Regions), and the account must have access to the model.`,
  ResourceNotFoundException: (modelId) =>
    `There is no model ${modelId} in this Region, or its provider wants a use-case form first (Bedrock console → Model catalog).`,
  ValidationException: (modelId, message) =>
    `Bedrock does not take ${modelId}: ${message} Many models are reached only by an inference profile, whose id begins with jp., apac., us., eu. or global.`,
  ThrottlingException: (modelId) => `${modelId} is reachable, but the account's quota is used up at the moment.`,
  ServiceQuotaExceededException: (modelId) => `${modelId} is reachable, but the account's quota for it is used up.`,
  ServiceUnavailableException: () => 'Bedrock is not available at the moment. Try again later.',
  InternalServerException: () => 'Bedrock failed at its own end. Try again later.',
  ModelNotReadyException: (modelId) => `${modelId} is still being made ready. Try again in a few minutes.`,
  ModelTimeoutException: (modelId) => `${modelId} took too long. Try again later.`,
};

/** A failed call of the model in plain words. */
export function wordModelError(error: unknown, modelId: string, isTimedOut: boolean): string {
  if (isTimedOut)
    return 'Bedrock gave no answer in time. Check the network, and AWS_ENDPOINT_URL_BEDROCK_RUNTIME if it is set.';
  if (!(error instanceof Error)) return `The call failed: ${String(error)}`;
  if (/region is missing/i.test(error.message))
    return 'No AWS Region is set. Set AWS_REGION, for example to ap-northeast-1.';
  const words = wordsByName[error.name];
  if (words) return words(modelId, error.message);
  const reason = networkReason(error);
  if (reason) return `Bedrock could not be reached (${reason}). Check the network and AWS_REGION.`;
  return `The call failed: ${error.name}: ${error.message}`;
}

/** `ENOTFOUND`, `ECONNREFUSED` and their like stand on an inner cause: `fetch` wraps the socket's error. */
function networkReason(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? networkReason(error.cause) : null;
}
