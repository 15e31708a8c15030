import { ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as known from '../../server/lint/known-rules';
import { rules } from '../../server/rules/registry';

describe('rules that other code knows by their ids', () => {
  const ids = new Set(rules.map(({ id }) => id));
  const idsIn = (value: string | ReadonlySet<string> | Readonly<Record<string, string>>): string[] =>
    typeof value === 'string' ? [value] : value instanceof Set ? [...value] : Object.values(value);

  for (const [name, value] of Object.entries(known))
    it(`${name} names rules that there are`, () => {
      for (const id of idsIn(value)) ok(ids.has(id), id);
    });
});
