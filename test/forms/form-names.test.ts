// Which forms there are is known to server/forms/ alone: a form that changes is a new file there and nothing else.
import { deepEqual } from 'node:assert/strict';
import { forms } from '../../server/forms';
import { sourcesIn } from '../support/sources';

/** The forms themselves; and what reports cite, which stands left of them and has other notices as well. */
const EXCEPTED = /^server.(?:forms|prose.typos)\b/;

const sources = sourcesIn(['server', 'client']).filter(({ path }) => !EXCEPTED.test(path));

describe('forms outside their folder', () => {
  it('have no name and no number', () => {
    const known = forms.flatMap(({ id, notice: { number, title } }) => [
      ...[`'${id}'`, `"${id}"`, `form${id}`, `forms/${id}`],
      number.slice(number.indexOf('〔')),
      title,
    ]);
    const found = sources.flatMap(({ path, text }) =>
      known.flatMap((words) => (text.includes(words) ? `${path}: ${words}` : [])),
    );
    deepEqual(found, []);
  });
});
