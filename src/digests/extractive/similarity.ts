/** Weight per token, of length 1. */
export type Vector = ReadonlyMap<string, number>;

/** Dice over two sets of tokens: 1 when equal, 0 when they share nothing. */
export function diceOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const token of small) if (large.has(token)) shared += 1;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

/** Rare tokens weigh more: frequency × inverse document frequency over all the lists given. */
export function vectorsOf(lists: readonly (readonly string[])[]): Vector[] {
  const documents = new Map<string, number>();
  for (const list of lists) for (const token of new Set(list)) documents.set(token, (documents.get(token) ?? 0) + 1);
  const rarity = (token: string) => Math.log(1 + lists.length / (documents.get(token) ?? 1));
  return lists.map((list) => {
    const weights = new Map<string, number>();
    for (const token of list) weights.set(token, (weights.get(token) ?? 0) + rarity(token));
    return toUnitLength(weights);
  });
}

function toUnitLength(weights: ReadonlyMap<string, number>): Vector {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...weights].map(([token, weight]) => [token, weight / length]));
}

export function cosineOf(left: Vector, right: Vector): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let sum = 0;
  for (const [token, weight] of small) sum += weight * (large.get(token) ?? 0);
  return sum;
}

/** Sum of vectors, at length 1: what they have in common. */
export function centreOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors) for (const [token, weight] of vector) sum.set(token, (sum.get(token) ?? 0) + weight);
  return toUnitLength(sum);
}
