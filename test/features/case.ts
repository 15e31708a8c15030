// Reads cases of features; how they are written is said in README.md beside this file.

import { displayRange, setCell } from '../../server/draft/cells';
import type { Layout, Syntax } from '../../server/draft/draft';
import { readDraft } from '../../server/draft/read';
import { readReport } from '../../server/report/report';
import type { MatchedCell } from '../../server/report/tables/matched';
import { applyEdits } from '../../server/text/edits';
import type { Range } from '../../server/text/range';
import { type DraftOptions, expand } from '../support/draft-pieces';

export const LAYOUTS: readonly Layout[] = ['pipes', 'tabs', 'cell-lines', 'html'];
const SYNTAX: Readonly<Record<Layout, Syntax>> = {
  pipes: 'markdown',
  tabs: 'plain',
  'cell-lines': 'plain',
  html: 'html',
};
const WHOLE = ['标题', '前言', '一', '二', '三', '四', '五', '六', '落款'].map((name) => `{{${name}}}`);
const ORGAN = '青岚县农业农村局';
const YEAR = 2024;

/** Where a feature is asked: offsets in the text; a cursor is an empty range. */
export interface Place extends Range {
  /** The step that asks, as it is written. */
  readonly step: string;
}

/** A case in one of the layouts. */
export interface Asked {
  readonly layout: Layout;
  readonly syntax: Syntax;
  readonly text: string;
  readonly places: readonly Place[];
  /** The text of last year's report; undefined where there is none. */
  readonly previous: string | undefined;
  readonly language: 'zh-CN' | 'en';
  /** Whether the editor can do no more than the first ones could. */
  readonly isOldClient: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the editor says of itself in `initializationOptions`. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly does: readonly string[];
}

export interface Case {
  readonly layouts: readonly Layout[];
  readonly in: (layout: Layout) => Asked;
  /** What is answered, by layout. */
  readonly answers: ReadonlyMap<Layout, string>;
  /** The case as a file with other answers. */
  readonly with: (answers: ReadonlyMap<Layout, string>) => string;
}

/** @throws Error for a step that means nothing */
export function readCase(content: string): Case {
  const { head, answers } = parted(content);
  const empty = head.indexOf('');
  const steps = (empty < 0 ? [] : head.slice(empty + 1)).filter((line, i, all) => line !== '' || inText(all, i));
  const named = steps
    .find((step) => step.startsWith('layouts '))
    ?.split(' ')
    .slice(1) as Layout[] | undefined;
  const layouts = named ?? LAYOUTS;
  return {
    layouts,
    in: (layout) => inLayout(steps, layout),
    answers,
    with: (layout) => `${head.join('\n')}\n${answersWritten(layout, layouts)}`,
  };
}

/** Whether a line stands between `text` and the `---` that ends it. */
const inText = (lines: readonly string[], at: number): boolean => {
  const from = lines.indexOf('text');
  return from >= 0 && at > from && lines.indexOf('---', from) > at;
};

function parted(content: string): { head: string[]; answers: Map<Layout, string> } {
  const lines = content.split('\n');
  const text = lines.indexOf('text');
  const first = lines.findIndex(
    (line, i) => /^---(?: |$)/.test(line) && i > (text < 0 ? -1 : lines.indexOf('---', text)),
  );
  const head = first < 0 ? lines : lines.slice(0, first);
  while (head[head.length - 1] === '') head.pop();
  const answers = new Map<Layout, string>();
  let of: readonly Layout[] = LAYOUTS;
  let answer: string[] = [];
  const keep = (): void => {
    for (const layout of of) answers.set(layout, answer.join('\n').trimEnd());
  };
  for (const line of first < 0 ? [] : lines.slice(first)) {
    const mark = /^---(?: (.*))?$/.exec(line);
    if (mark) {
      if (answer.length > 0) keep();
      of = mark[1] === undefined ? LAYOUTS : (mark[1].split(' ') as Layout[]);
      answer = [];
    } else answer.push(line);
  }
  if (first >= 0) keep();
  return { head, answers };
}

function answersWritten(answers: ReadonlyMap<Layout, string>, layouts: readonly Layout[]): string {
  const groups = new Map<string, Layout[]>();
  for (const layout of layouts) {
    const answer = answers.get(layout) ?? '';
    groups.set(answer, [...(groups.get(answer) ?? []), layout]);
  }
  return [...groups].map(([answer, of]) => `---${groups.size > 1 ? ` ${of.join(' ')}` : ''}\n${answer}\n`).join('');
}

function inLayout(steps: readonly string[], layout: Layout): Asked {
  const year = Number(steps.find((step) => step.startsWith('year '))?.slice('year '.length) ?? YEAR);
  const draftOptions: DraftOptions = { layout, syntax: SYNTAX[layout], organ: ORGAN, year };
  const from = steps.indexOf('text');
  const body = from < 0 ? WHOLE : steps.slice(from + 1, steps.indexOf('---', from));
  const rest = from < 0 ? steps : [...steps.slice(0, from), ...steps.slice(steps.indexOf('---', from) + 1)];
  let text = written(body, draftOptions);
  let previous: string | undefined;
  let language: Asked['language'] = 'zh-CN';
  let isOldClient = false;
  let settings: Record<string, unknown> = {};
  let options: Record<string, unknown> = {};
  const does: string[] = [];
  const asking: string[] = [];
  for (const step of rest) {
    const [word] = step.split(' ', 1);
    const words = step.slice(word.length + 1);
    switch (word) {
      case 'layouts':
      case 'year':
        break;
      case 'set':
        text = withCell(text, words, draftOptions.syntax);
        break;
      case 'replace': {
        const [a, b] = words.split(' => ').map((one) => one.replaceAll('\\n', '\n'));
        const at = only(text, a);
        text = text.slice(0, at) + (b ?? '') + text.slice(at + a.length);
        break;
      }
      case 'previous': {
        previous ??= written(WHOLE, { ...draftOptions, year: year - 1 });
        if (words !== '') previous = withCell(previous, words.replace(/^set /, ''), draftOptions.syntax);
        break;
      }
      case 'language':
        language = words as Asked['language'];
        break;
      case 'client':
        isOldClient = words === 'old';
        break;
      case 'settings':
        settings = JSON.parse(words);
        break;
      case 'options':
        options = JSON.parse(words);
        break;
      case 'do':
        does.push(words);
        break;
      case 'at':
      case 'select':
        asking.push(step);
        break;
      default:
        throw new Error(`What is “${step}”?`);
    }
  }
  const marked = withoutCursors(text);
  const places = [...marked.places, ...asking.map((step) => placeOf(step, marked.text, draftOptions.syntax))];
  return {
    layout,
    syntax: draftOptions.syntax,
    text: marked.text,
    places,
    previous,
    language,
    isOldClient,
    settings,
    options,
    does,
  };
}

/** The draft with its placeholders written out; each of them, and each line beside one, a block of its own. */
function written(lines: readonly string[], options: DraftOptions): string {
  const blocks: string[] = [];
  let open: string[] = [];
  const flush = (): void => {
    if (open.some((line) => line !== '')) blocks.push(open.join('\n').replace(/^\n+|\n+$/g, ''));
    open = [];
  };
  for (const line of lines) {
    const name = /^\{\{(.+)\}\}$/.exec(line)?.[1];
    if (name === undefined) open.push(options.syntax === 'html' && /^[^<\s]/.test(line) ? `<p>${line}</p>` : line);
    else {
      flush();
      blocks.push(expand(name, options).join('\n'));
    }
  }
  flush();
  return `${blocks.join('\n\n')}\n`;
}

/** Finds a cell by the name of its table and how the labels of its row and its column begin: 表三 二、/总计. */
export function cellNamed(text: string, syntax: Syntax, name: string): MatchedCell {
  const [, table, row, column] = /^表([二三四])\s+(.*)\/(.*)$/.exec(name) ?? [];
  const matched = readReport(readDraft(text, syntax))?.tables.find((one) => one.table.name === table);
  const found = matched?.cells.filter(
    ({ form }) => form.row.label.startsWith(row) && (form.column.label.startsWith(column) || column === ''),
  );
  if (!found?.[0]?.cell) throw new Error(`The draft has no cell ${name}.`);
  return found[0];
}

const isCell = (words: string): boolean => /^表[二三四]\s/.test(words);

function withCell(text: string, words: string, syntax: Syntax): string {
  const [name, value] = words.split(/ =\s?/);
  const { cell } = cellNamed(text, syntax, name);
  return cell ? applyEdits(text, setCell(cell, value)) : text;
}

function only(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0 || text.indexOf(part, at + 1) >= 0) throw new Error(`“${part}” has to stand in the draft once.`);
  return at;
}

function withoutCursors(marked: string): { text: string; places: Place[] } {
  const places: Place[] = [];
  let text = '';
  let selected = 0;
  for (const char of marked) {
    if (char === '‸') places.push({ start: text.length, end: text.length, step: lineUpTo(text) });
    else if (char === '⟦') selected = text.length;
    else if (char === '⟧') places.push({ start: selected, end: text.length, step: text.slice(selected) });
    else text += char;
  }
  return { text, places };
}

const lineUpTo = (text: string): string => `${text.slice(text.lastIndexOf('\n') + 1).slice(-12)}‸`;

function placeOf(step: string, text: string, syntax: Syntax): Place {
  const [word] = step.split(' ', 1);
  const words = step.slice(word.length + 1);
  if (isCell(words)) {
    const { cell } = cellNamed(text, syntax, words);
    if (!cell) throw new Error(step);
    const range = displayRange(cell);
    return { ...(word === 'at' ? { start: range.end, end: range.end } : range), step };
  }
  const [before, after] = words.split('‸');
  const at = only(text, word === 'at' ? before + (after ?? '') : words);
  return word === 'at'
    ? { start: at + before.length, end: at + before.length, step }
    : { start: at, end: at + words.length, step };
}
