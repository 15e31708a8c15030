import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse, type Token } from 'acorn';
import { buildSync, transformSync } from 'esbuild';
import type { Syntax } from '../../server/draft/draft';
import type { Report } from '../../server/report/report';
import type { Checked, Settings } from '../../server/service/check';
import { repository } from '../lsp/session';
import { sourcesIn } from '../support/sources';

/** A regular expression of ours. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file that it stands in; that it is made while running, where it stands in none. */
  readonly where: string;
}

/** As one writes it. */
export const written = ({ source, flags }: Pattern): string => `/${source}/${flags}`;

/** Every regular expression in `server/` and `client/`: those written down, and those put together from parts. */
export function patterns(drafts: readonly { readonly text: string; readonly syntax: Syntax }[]): Pattern[] {
  const all = new Map<string, Pattern>();
  for (const pattern of [...literals(), ...made(drafts)])
    if (!all.has(written(pattern))) all.set(written(pattern), pattern);
  return [...all.values()];
}

type PatternToken = Token & { readonly value: { readonly pattern: string; readonly flags: string } };

const isPattern = (token: Token): token is PatternToken => token.type.label === 'regexp';

function literals(): Pattern[] {
  const found: Pattern[] = [];
  for (const { path: where, text } of sourcesIn(['server', 'client'])) {
    const { code } = transformSync(text, { loader: 'ts', target: 'es2022' });
    parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      onToken: (token) => {
        if (!isPattern(token)) return;
        const { pattern, flags } = token.value;
        found.push({ source: pattern, flags, where });
      },
    });
  }
  return found;
}

/** What has to be called for patterns to be put together, beside loading what holds them. */
interface Modules {
  readonly check: (text: string, syntax: Syntax, settings: Settings) => Checked;
  readonly yearPlaces: (report: Report) => unknown;
  readonly organPlaces: (report: Report) => unknown;
  readonly citedSourcesIn: (text: string) => unknown;
}

/** Runs the server's modules on some drafts and takes note of what their `RegExp` is asked to make. */
function made(drafts: Parameters<typeof patterns>[0]): Pattern[] {
  const inLayers = sourcesIn(['server']).filter(({ path }) => !/^server\/(?:cli\/|node|browser)/.test(path));
  const contents = [
    ...inLayers.map(({ path }) => `import './${path}';`),
    `export { check } from './server/service/check';`,
    `export { yearPlaces } from './server/write/reporting-year';`,
    `export { organPlaces } from './server/write/organ-places';`,
    `export { citedSourcesIn } from './server/service/cited-sources';`,
  ].join('\n');
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: repository, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
  });
  const found: Pattern[] = [];
  const noting = new Proxy(RegExp, {
    construct(target, [source, flags = '']) {
      const pattern = new target(source, flags);
      // A year more or less makes no other pattern.
      found.push({
        source: pattern.source.replace(/(?<![\\\w])20\d\d(?!\d)/g, '2024'),
        flags: pattern.flags,
        where: 'made while running',
      });
      return pattern;
    },
  });
  const module: { exports: Partial<Modules> } = { exports: {} };
  const require = createRequire(join(repository, 'package.json'));
  new Function('require', 'module', 'exports', 'RegExp', outputFiles[0].text)(require, module, module.exports, noting);
  const { check, yearPlaces, organPlaces, citedSourcesIn } = module.exports as Modules;
  for (const { text, syntax } of drafts) {
    const { report, findings } = check(text, syntax, { language: 'en', severities: {} });
    for (const finding of findings) finding.fixes();
    if (!report) continue;
    yearPlaces(report);
    organPlaces(report);
    for (const paragraph of report.paragraphs) citedSourcesIn(paragraph.text);
  }
  return found;
}
