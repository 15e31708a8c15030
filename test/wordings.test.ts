// Wordings stand in server/prose/, labels in server/forms/: what stands right of them compares no text with words of its own.
import { deepEqual, ok } from 'node:assert/strict';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { describe, it } from 'mocha';
import { sourcesIn } from './support/sources';

/** `report/` reads what is no prose: title, signature, names of places. */
const FOLDERS = ['write', 'lint', 'rules', 'service', 'review', 'lsp', 'cli'].map((layer) => `server/${layer}`);

/** What looks like one and reads no prose. */
const NO_WORDINGS: readonly string[] = [
  // Labels of the form, which are shortened.
  'server/lint/names.ts: （区分.*）',
  'server/service/short-names.ts: ^(\\d\\.)属于',
  // The titles of our own list of sources, and of our own list of templates.
  'server/service/completion/citations.ts: 年度报告',
  'server/service/completion/citations.ts: 关于',
  'server/service/snippet.ts: 部分',
  // A kind in a list of organs; the names of files and folders.
  'server/review/organs.ts: 本级',
  'server/review/path-years.ts: (?<!\\d)20\\d\\d(?=年度?(?!\\s*\\d|[初中底末]|[上呈]?报[送来]|上报|提交|公布|发布|印发))',
  'server/review/path-years.ts: ^(20\\d\\d)(?:年度?|$)',
];

/** Calls that compare a text with what they are given, by the name of what is called. */
const COMPARING = new Set([
  ...['includes', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'split', 'search', 'match', 'matchAll', 'test'],
  ...['replace', 'replaceAll', 'RegExp', 'prefilter', 'matcher', 'bigrams'],
]);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** The strings in a node, those in functions left out. */
function stringsIn(node: Node): string[] {
  if (/Function/.test(node.type)) return [];
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateElement') return [(node.value as { cooked: string }).cooked];
  return childrenOf(node).flatMap(stringsIn);
}

function comparedBy(node: Node): string[] {
  switch (node.type) {
    case 'Literal': {
      const { regex, value } = node as Node & { regex?: { pattern: string } };
      if (regex) return [regex.pattern];
      // Parts of an expression that is put together elsewhere.
      return typeof value === 'string' && /\p{Script=Han}\|\p{Script=Han}/u.test(value) ? [value] : [];
    }
    case 'CallExpression':
    case 'NewExpression': {
      const { callee, arguments: given } = node as Node & { callee: Node; arguments: readonly Node[] };
      const name = `${callee.type === 'MemberExpression' ? (callee.property as Node).name : callee.name}`;
      // What is put in its place is no wording.
      return COMPARING.has(name) ? given.slice(0, name.startsWith('replace') ? 1 : undefined).flatMap(stringsIn) : [];
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as Node & { operator: string; left: Node; right: Node };
      return /^[!=]==$/.test(operator) ? [left, right].filter(({ type }) => type === 'Literal').flatMap(stringsIn) : [];
    }
    default:
      return [];
  }
}

/** Two Chinese characters on end are a word; single ones are numerals, units and marks, and so are those in brackets. */
const isWording = (text: string): boolean =>
  /\p{Script=Han}{2}/u.test(text.replace(/\[(?:\\.|[^\]\\])*\]/g, '.').replace(/〔\d{4}〕/g, ''));

function wordingsIn(code: string): string[] {
  const found: string[] = [];
  const look = (node: Node): void => {
    found.push(...comparedBy(node).filter(isWording));
    for (const child of childrenOf(node)) look(child);
  };
  look(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Node);
  return found;
}

const withoutTypes = (text: string): string =>
  transformSync(text, { loader: 'ts', target: 'es2022', charset: 'utf8' }).code;

describe('wordings', () => {
  it('are seen wherever a text is compared with them', () => {
    for (const code of [
      '/复议|诉讼/.test(text)',
      "text.includes('未收到')",
      "const PARTS = '大队|支队'",
      "new RegExp('申请' + name)",
      "prefilter(['全省'], /x/)",
      "text === '无结转'",
    ])
      ok(wordingsIn(code).length > 0, code);
    deepEqual(
      wordingsIn("const message = '请核对'; text.replace(/[年月日]/, '请填写'); /[一二三四]{1,2}/.test(text)"),
      [],
    );
  });

  it('stand in prose/, labels in forms/', () => {
    const found = sourcesIn(FOLDERS).flatMap(({ path, text }) =>
      wordingsIn(withoutTypes(text)).map((wording) => `${path}: ${wording}`),
    );
    deepEqual([...new Set(found)].sort(), [...NO_WORDINGS].sort());
  });
});
