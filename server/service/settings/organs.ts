import type { JsonNode } from './json';

/** An organ of an area, as a list of organs has it. */
export interface ListedOrgan {
  readonly name: string;
  /** Other names that it goes by. */
  readonly short: readonly string[];
  /** The name of the organ whose report sums up its own; undefined for one at the top. */
  readonly parent: string | undefined;
  /** What kind of organ it is: words of the office that keeps the list. */
  readonly kind: string | undefined;
  /** The day of the next year by which its report is due, as MM-DD. */
  readonly due: string | undefined;
}

/** A day of the year; 29 February is none of every year. */
export const DAY =
  /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/;
const MAX_LENGTH = 200;

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_LENGTH;

/** Reads one organ of the list `organs`: a name, or an object. @param fault is told what cannot be followed */
export function readListedOrgan(node: JsonNode, fault: (node: JsonNode) => void): ListedOrgan | undefined {
  if (isName(node.value))
    return { name: node.value.trim(), short: [], parent: undefined, kind: undefined, due: undefined };
  const found: { name?: string; short: string[]; parent?: string; kind?: string; due?: string } = { short: [] };
  for (const { children: [key, value] = [] } of node.type === 'object' ? (node.children ?? []) : []) {
    if (!key || !value) continue;
    const text = isName(value.value) ? value.value.trim() : undefined;
    if (key.value === 'short' && value.type === 'array') {
      for (const item of value.children ?? []) {
        if (isName(item.value)) found.short.push(item.value.trim());
        else fault(item);
      }
    } else if (text === undefined) fault(value);
    else if (key.value === 'due') {
      if (DAY.test(text)) found.due = text;
      else fault(value);
    } else if (key.value === 'name') found.name = text;
    else if (key.value === 'parent') found.parent = text;
    else if (key.value === 'kind') found.kind = text;
    else fault(key);
  }
  const { name, short, parent, kind, due } = found;
  if (name === undefined) {
    fault(node);
    return undefined;
  }
  return { name, short, parent, kind, due };
}
