// Which forms there are is known to server/forms/ alone: a form that changes is a new file there and nothing else.
import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { forms } from '../../server/forms';

const root = resolve(__dirname, '..', '..', '..');

/** The forms themselves; and what reports cite, which stands left of them and has other notices as well. */
const EXCEPTED = /^server.(?:forms|prose.typos)\b/;

const sources = ['server', 'client'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.ts') && !EXCEPTED.test(name)),
);

describe('forms outside their folder', () => {
  it('have no name and no number', () => {
    const known = forms.flatMap(({ id, notice: { number, title } }) => [
      ...[`'${id}'`, `"${id}"`, `form${id}`, `forms/${id}`],
      number.slice(number.indexOf('〔')),
      title,
    ]);
    const found = sources.flatMap((name) => {
      const text = readFileSync(join(root, name), 'utf8');
      return known.flatMap((words) => (text.includes(words) ? `${name}: ${words}` : []));
    });
    deepEqual(found, []);
  });
});
