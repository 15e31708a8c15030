// What package.json promises is there: commands, words in both languages, pictures, and context keys that somebody sets.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { repository } from '../lsp/session';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly enablement?: string;
}
interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}
interface Step {
  readonly id: string;
  readonly description: string;
  readonly when?: string;
  readonly media: { readonly svg?: string; readonly image?: string; readonly altText?: string };
  readonly completionEvents?: readonly string[];
}
interface Contributions {
  readonly commands: readonly Command[];
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  readonly submenus: readonly { readonly id: string; readonly label: string }[];
  readonly keybindings?: readonly MenuItem[];
  readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  readonly walkthroughs: readonly { readonly id: string; readonly when?: string; readonly steps: readonly Step[] }[];
}

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const words = (path: string): Record<string, string> => JSON.parse(read(path));

const source = read('package.json');
const { contributes, activationEvents } = JSON.parse(source) as {
  contributes: Contributions;
  activationEvents: readonly string[];
};
const { commands, menus, submenus, keybindings = [], walkthroughs } = contributes;
const settings = Object.assign({}, ...contributes.configuration.map(({ properties }) => properties));
const names = commands.map(({ command }) => command);
const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

const clientFiles = (readdirSync(join(repository, 'client'), { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(join('client', file)));
const client = clientFiles.join('\n');

const nls = { en: words('package.nls.json'), 'zh-CN': words('package.nls.zh-cn.json') };
const bundles = { en: words('l10n/bundle.l10n.json'), 'zh-CN': words('l10n/bundle.l10n.zh-cn.json') };

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found);
const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort();
/** Commands that only the server's own answers call, with arguments that nobody types: no menu may name them. */
const CALLED_BY_ANSWERS = ['ogiReport.showRange'];
/** What commands were called before: keys may be bound to it. */
const FORMER_NAMES = ['ogiReport.preview'];

/** Names of commands that are registered, called in full or by what follows `ogiReport.`. */
const registered = sorted([
  ...all(client, /registerCommand\(\s*'(ogiReport\.\w+)'/g),
  ...all(client, /\bCOMMANDS = \{([^}]*)\}/g).flatMap((list) => all(list, /'(ogiReport\.\w+)'/g)),
  ...all(client, /registerTextEditorCommand\(\s*'(ogiReport\.\w+)'/g),
  ...all(client, /\bon\(\s*'(\w+)'/g).map((name) => `ogiReport.${name}`),
]);

/** Keys that VS Code itself sets. */
const ITS_OWN = ['editorLangId', 'resourceLangId', 'resourceScheme', 'isWeb', 'editorFocus', 'editorTextFocus'];
ITS_OWN.push('suggestWidgetVisible', 'inSnippetMode', 'hasSnippetCompletions', 'inlineSuggestionVisible');
ITS_OWN.push('inlineEditIsVisible', 'editorHasMultipleSelections', 'editorTabMovesFocus');
ITS_OWN.push('editorIsOpen', 'editorReadonly', 'editorHasSelection', 'explorerResourceIsFolder', 'activeEditor');
ITS_OWN.push('workspaceFolderCount', 'resourceFilename');

/** The keys that a when clause names. */
function keysOf(clause: string): string[] {
  const bare = clause.replace(/=~\s*\/(?:\\.|[^/\\])*\/\w*/g, '').replace(/[=!]=\s*('[^']*'|[\w.-]+)/g, '');
  return all(bare, /([A-Za-z][\w.]*)/g).filter((key) => !['true', 'false', 'in', 'not'].includes(key));
}

const clauses = [
  ...commands.map(({ enablement }) => enablement),
  ...Object.values(menus).flatMap((items) => items.map(({ when }) => when)),
  ...keybindings.map(({ when }) => when),
  ...walkthroughs.map(({ when }) => when),
  ...steps.map(({ when }) => when),
].filter((clause) => clause !== undefined);

describe('the manifest', () => {
  it('every command is registered, and every one registered is in the manifest', () => {
    ok(names.length > 0);
    deepEqual(sorted([...names, ...CALLED_BY_ANSWERS, ...FORMER_NAMES]), registered);
    deepEqual(
      names.filter((name) => CALLED_BY_ANSWERS.includes(name)),
      [],
    );
  });

  it('every command has a title and a category in both languages', () => {
    for (const { command, title, category } of commands) {
      for (const text of [title, category ?? '']) {
        const key = /^%(.+)%$/.exec(text)?.[1] ?? '';
        ok(nls.en[key] && nls['zh-CN'][key], `${command}: ${text}`);
      }
    }
  });

  it('the README names every command for a draft by its title, but those that have a key', () => {
    const keys = new Set(keybindings.map(({ command }) => command));
    const forDrafts = ({ command }: Command): boolean => {
      const inPalette = menus.commandPalette.find((item) => item.command === command);
      return inPalette !== undefined && /isReport|editorLangId/.test(inPalette.when ?? '') && !keys.has(command);
    };
    const named = commands.filter(forDrafts);
    ok(named.length > 5);
    for (const [language, page] of [
      ['en', 'README.md'],
      ['zh-CN', 'README.zh-CN.md'],
    ] as const) {
      const text = read(page);
      for (const { title } of named) {
        const words = nls[language][title.slice(1, -1)].replace(/…$/, '');
        ok(text.includes(words), `${page}: ${words}`);
      }
    }
  });

  it('menus, keys and the walkthrough name commands that are there', () => {
    const groups = submenus.map(({ id }) => id);
    for (const { command, submenu } of [...Object.values(menus).flat(), ...keybindings]) {
      if (submenu !== undefined) ok(groups.includes(submenu) && menus[submenu].length > 0, submenu);
      else if (command?.startsWith('ogiReport.')) ok(names.includes(command), command);
      else ok(command && keybindings.some((key) => key.command === command), command);
    }
    const linked = Object.values(nls)
      .flatMap((texts) => Object.values(texts))
      .flatMap((text) => all(text, /\(command:([\w.]+)/g));
    const awaited = steps.flatMap(({ completionEvents = [] }) =>
      completionEvents.flatMap((event) => all(event, /^onCommand:(.+)$/g)),
    );
    for (const command of [...linked, ...awaited]) {
      if (command.startsWith('ogiReport.')) ok(names.includes(command), command);
    }
    ok(linked.includes('ogiReport.newReport'));
  });

  it('every word of the manifest is there in both languages, and none more', () => {
    const used = sorted(all(source, /"%([^%"]+)%"/g));
    for (const texts of Object.values(nls)) deepEqual(sorted(Object.keys(texts)), used);
    for (const texts of Object.values(nls)) for (const [key, text] of Object.entries(texts)) ok(text.trim(), key);
  });

  it('the Chinese words are Chinese, the English ones English', () => {
    const own = ([key]: [string, string]): boolean => !/^rule\./.test(key);
    for (const [key, text] of Object.entries(nls['zh-CN'])) ok(/[\u4e00-\u9fff]/.test(text), key);
    for (const [key, text] of Object.entries(nls.en).filter(own)) ok(/[a-z]{2}/i.test(text), key);
  });

  it('settings are described in both languages', () => {
    // What registries show of the package is in both languages at once: npm knows no translations.
    const { description } = JSON.parse(source) as { description: string };
    const described = all(source, /"(?:markdownD|d)escription": "(?!%)([^"]*)"/g);
    deepEqual(described, [description]);
    ok(/\p{Script=Han}{4}/u.test(description) && /[a-z]{4} [a-z]/.test(description));
  });

  it('every message of the client is there in both languages, and none more', () => {
    const used = sorted(
      clientFiles.flatMap((text) =>
        [...text.matchAll(/l10n\.t\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|(.{0,30}))/g)].map(
          ([call, single, double, other]) => {
            ok(other === undefined, `${call} is not a text that can be looked up`);
            return (single ?? double).replace(/\\(.)/g, '$1');
          },
        ),
      ),
    );
    for (const texts of Object.values(bundles)) deepEqual(sorted(Object.keys(texts)), used);
    for (const [key, text] of Object.entries(bundles['zh-CN'])) {
      ok(text.trim(), key);
      deepEqual(sorted(all(text, /\{(\d)\}/g)), sorted(all(key, /\{(\d)\}/g)), key);
    }
    for (const [key, text] of Object.entries(bundles.en)) deepEqual(text, key);
  });

  it('conditions name keys that somebody sets', () => {
    const set = all(client, /'setContext',\s*'([\w.]+)'/g);
    ok(set.includes('ogiReport.isReport'));
    for (const clause of clauses) {
      for (const key of keysOf(clause)) {
        const isSetting = key.startsWith('config.') && key.slice('config.'.length) in settings;
        ok(isSetting || ITS_OWN.includes(key) || set.includes(key), `${key} in ${clause}`);
      }
    }
  });

  it('the walkthrough has no marks that VS Code does not render there', () => {
    for (const texts of Object.values(nls)) {
      for (const [key, text] of Object.entries(texts)) if (key.startsWith('walkthrough.')) ok(!text.includes('`'), key);
    }
  });

  it('each command says in the palette where it applies, unless it does everywhere', () => {
    const everywhere = ['ogiReport.newReport', 'ogiReport.setSeverity', 'ogiReport.restartServer'];
    const reported = menus.commandPalette.map(({ command = '' }) => command);
    deepEqual(sorted([...reported, ...everywhere]), sorted(names));
    deepEqual(
      reported.filter((command) => everywhere.includes(command)),
      [],
    );
    ok(menus.commandPalette.every(({ when }) => when));
  });

  it('Tab and Shift+Tab go from cell to cell where the cursor is in one, the setting is on and nobody else has them', () => {
    const keys = (keybindings as readonly (MenuItem & { readonly key: string })[]).map(({ key, command, when }) => {
      const conditions = (when ?? '').split(' && ');
      for (const condition of [
        ...['editorTextFocus', '!editorReadonly', 'ogiReport.isInCell', 'config.ogiReport.tabBetweenCells'],
        ...['!suggestWidgetVisible', '!inSnippetMode', '!inlineSuggestionVisible', '!editorTabMovesFocus'],
      ])
        ok(conditions.includes(condition), `${key}: ${condition}`);
      return [key, command];
    });
    deepEqual(keys, [
      ['tab', 'ogiReport.nextCell'],
      ['shift+tab', 'ogiReport.previousCell'],
    ]);
    deepEqual((settings['ogiReport.tabBetweenCells'] as { default: unknown }).default, true);
  });

  it('what stands in the menus of an editor is for annual reports only', () => {
    for (const menu of ['editor/title', 'editor/context']) {
      ok(menus[menu].length > 0);
      for (const { command, when } of menus[menu])
        ok(/^ogiReport\.isReport\b(?!.*\|\|)/.test(when ?? ''), `${menu}: ${command}`);
    }
  });

  it('what stands in the menus of folders is for those that can have reports, by what is known or by their names', () => {
    const items = menus['explorer/context'];
    ok(items.length > 0);
    for (const { when = '' } of items) {
      const [known, named, ...more] = when.split(' || ');
      equal(known, 'explorerResourceIsFolder && ogiReport.hasReports');
      const pattern = /^explorerResourceIsFolder && resourceFilename =~ \/(.*)\/$/.exec(named)?.[1] ?? '$^';
      deepEqual(more, []);
      const names = ['年报', '2024年', '2024年度报告', '政府信息公开年报', 'src', 'docs', '照片', 'reports', '2024'];
      deepEqual(
        names.filter((name) => new RegExp(pattern).test(name)),
        names.slice(0, 4),
      );
    }
  });

  it('every step of the walkthrough has a picture that is packed, and something by which it is done', () => {
    ok(steps.length >= 5);
    const packed = read('.vscodeignore');
    for (const { id, media, completionEvents = [] } of steps) {
      const file = media.svg ?? media.image ?? '';
      ok(existsSync(join(repository, file)), `${id}: ${file}`);
      ok(statSync(join(repository, file)).size < 30_000, file);
      ok(packed.includes('!media/walkthrough/*.svg') && /^media\/walkthrough\/[\w-]+\.svg$/.test(file), file);
      ok(media.altText, id);
      ok(completionEvents.length > 0, id);
      for (const key of completionEvents.flatMap((event) => all(event, /^onContext:(.+)$/g))) {
        ok(client.includes(`'${key}'`), key);
      }
    }
    deepEqual(
      sorted(readdirSync(join(repository, 'media', 'walkthrough'))),
      sorted(steps.map(({ media }) => (media.svg ?? '').replace(/^.*\//, ''))),
    );
  });

  it('a picture holds no script, and fetches nothing', () => {
    for (const { media } of steps) {
      const picture = read(media.svg ?? '');
      deepEqual(all(picture, /(<script|\bon\w+=|href=|url\(|@import)/gi), [], media.svg);
      ok(picture.startsWith('<svg xmlns="http://www.w3.org/2000/svg" viewBox='), media.svg);
    }
  });

  it('the extension wakes up for every kind of draft', () => {
    for (const language of ['plaintext', 'markdown', 'html']) ok(activationEvents.includes(`onLanguage:${language}`));
  });
});
