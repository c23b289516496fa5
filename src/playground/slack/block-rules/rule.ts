import { isObject, type JsonObject } from '../json.ts';

export type Surface = 'message' | 'modal' | 'home';

/** One look at one payload: collects what is wrong with it, each with a JSON pointer. */
export interface Inspection {
  readonly surface: Surface;
  problem(at: string, what: string): void;
}

/** Says through the inspection what is wrong with `value`, which stands at JSON pointer `at`. */
export type Rule = (value: unknown, at: string, inspection: Inspection) => void;

export interface Range {
  readonly min?: number;
  readonly max?: number;
}

export const anything: Rule = () => {};

/** A string by its length in UTF-16 units; at least one unless `min` says 0. */
export function text({ min = 1, max = Number.POSITIVE_INFINITY }: Range): Rule {
  return (value, at, inspection) => {
    if (typeof value !== 'string') inspection.problem(at, 'must be a string');
    else if (value.length < min) inspection.problem(at, `must be more than ${min - 1} characters`);
    else if (value.length > max) inspection.problem(at, `must be less than ${max + 1} characters`);
  };
}

export const flag: Rule = (value, at, inspection) => {
  if (typeof value !== 'boolean') inspection.problem(at, 'must be a boolean');
};

export function integer({ min = 0, max = Number.MAX_SAFE_INTEGER }: Range): Rule {
  return (value, at, inspection) => {
    const isRight = Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
    if (!isRight) inspection.problem(at, `must be an integer from ${min} to ${max}`);
  };
}

export function oneOf(...allowed: readonly unknown[]): Rule {
  return (value, at, inspection) => {
    if (!allowed.includes(value)) inspection.problem(at, `must be one of: ${allowed.join(', ')}`);
  };
}

export function list(item: Rule, { min = 0, max = Number.POSITIVE_INFINITY }: Range): Rule {
  return (value, at, inspection) => {
    if (!Array.isArray(value)) {
      inspection.problem(at, 'must be an array');
      return;
    }
    if (value.length < min) inspection.problem(at, `no fewer than ${min} items required`);
    if (value.length > max) inspection.problem(at, `no more than ${max} items allowed`);
    for (const [index, entry] of value.entries()) item(entry, `${at}/${index}`, inspection);
  };
}

/** Required fields, then optional ones; anything else is refused, as Slack does. */
export function object(required: Readonly<Record<string, Rule>>, optional: Readonly<Record<string, Rule>> = {}): Rule {
  const rules = new Map([...Object.entries(required), ...Object.entries(optional)]);
  const names = Object.keys(required);
  return (value, at, inspection) => {
    if (!isObject(value)) {
      inspection.problem(at, 'must be an object');
      return;
    }
    for (const name of names) if (value[name] === undefined) inspection.problem(at, `missing required field: ${name}`);
    for (const [name, field] of Object.entries(value)) {
      const rule = rules.get(name);
      if (rule === undefined) inspection.problem(at, `invalid additional property: ${name}`);
      else if (field !== undefined) rule(field, `${at}/${name}`, inspection);
    }
  };
}

/** The rule that belongs to the object's `type`; an unknown type is refused. */
export function byType(rules: Readonly<Record<string, Rule>>): Rule {
  const known = new Map(Object.entries(rules));
  return (value, at, inspection) => {
    const type = isObject(value) ? value.type : undefined;
    const rule = typeof type === 'string' ? known.get(type) : undefined;
    if (rule === undefined) inspection.problem(`${at}/type`, `unsupported type: ${String(type)}`);
    else rule(value, at, inspection);
  };
}

/** A rule over the whole object, for what fields say about each other. */
export function also(rule: Rule, check: (value: JsonObject, at: string, inspection: Inspection) => void): Rule {
  return (value, at, inspection) => {
    rule(value, at, inspection);
    if (isObject(value)) check(value, at, inspection);
  };
}

/** An address of at most 3,000 characters with one of these schemes. */
export function link(...schemes: readonly string[]): Rule {
  const isLink = new RegExp(`^(?:${schemes.join('|')}):\\S+$`, 'i');
  return (value, at, inspection) => {
    if (typeof value !== 'string' || !isLink.test(value)) inspection.problem(at, 'must be a valid URL');
    else if (value.length > 3_000) inspection.problem(at, 'must be less than 3001 characters');
  };
}

export const webLink = link('https?', 'mailto', 'tel', 'slack');
export const imageLink = link('https?');
