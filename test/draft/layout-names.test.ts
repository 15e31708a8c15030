// A layout is one object: what distinguishes it stands in server/draft/layouts, and its name is compared nowhere else.
import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { isLayout, layoutOf, layouts, usualLayout } from '../../server/draft/layouts';
import { repository } from '../lsp/session';

const HOME = /^server\/draft\/layouts\//;
/** Where the names are listed for the compiler, and where what is picked from them is called so in the editor's words. */
const LISTS = new Set(['server/draft/draft.ts', 'client/convert.ts', 'client/new-report.ts']);

/** Names that nothing else bears; `html` is also a mark-up. */
const OWN_NAME = /'(?:pipes|tabs|cell-lines)'/;
const COMPARISON =
  /\blayout(?:\.name)?\)?\s*[!=]==?\s*['"]|case '(?:pipes|tabs|cell-lines)'|\bswitch \([\w.]*layout\b/i;

const sources = ['server', 'client'].flatMap((folder) =>
  (readdirSync(join(repository, folder), { recursive: true }) as string[])
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !HOME.test(file)),
);

/** The lines in which a name of a layout stands where none should. */
const named = (file: string, text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, i) =>
      COMPARISON.test(line) || (OWN_NAME.test(line) && !LISTS.has(file)) ? [`${file}:${i + 1}: ${line.trim()}`] : [],
    );

describe('layouts', () => {
  it('are compared by name nowhere else', () => {
    deepEqual(
      sources.flatMap((file) => named(file, readFileSync(join(repository, file), 'utf8'))),
      [],
    );
  });

  it('and a comparison is seen where there is one', () => {
    for (const line of [
      "if (table.layout === 'html') return;",
      "return layout !== 'pipes' ? 1 : 2;",
      "const layout: Layout = 'tabs';",
      'switch (table.layout) {',
      "    case 'cell-lines':",
    ])
      deepEqual(named('server/service/invented.ts', line).length, 1, line);
    for (const line of [
      "if (draft.syntax === 'html' || layout.syntax === 'html') return;",
      "const layout = usualLayout('html');",
    ])
      deepEqual(named('server/service/invented.ts', line), [], line);
  });

  it('are found by their name, and by the mark-up in which they are usual', () => {
    for (const layout of layouts) deepEqual(layoutOf(layout.name), layout);
    deepEqual(
      (['plain', 'markdown', 'html'] as const).map((syntax) => usualLayout(syntax).name),
      ['tabs', 'pipes', 'html'],
    );
    deepEqual(['pipes', 'constructor', undefined].map(isLayout), [true, false, false]);
  });
});
