import type { Layout } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import type { Form } from '../forms/form';
import { type Blanks, request, templatesOf, writeTemplate } from '../write/templates';

type Write = (blanks: Blanks) => string;

/** How text becomes a tab stop while a snippet is written. */
export interface Stops {
  /** A stop of its own. */
  readonly single: (text: string) => string;
  /** One stop for all that say the same. */
  readonly shared: (text: string) => string;
}

// Characters that no template has, around what is to become a tab stop.
const OPEN = '\ue000';
const CLOSE = '\ue001';
const STOP = new RegExp(`${OPEN}([a-z])([^${CLOSE}]*)${CLOSE}|[\\\\$}]`, 'g');

/** A blank cell at the start of a line of tabs: editors that indent with spaces make spaces of tabs after nothing. */
const LEADING = /^\$\{(\d+)\}(?=\t)/gm;
const WIDE_BLANK = '\u3000';

/** A text in snippet syntax: tab stops in reading order, and nothing else of it means anything to the editor. */
export function withStops(write: (stops: Stops) => string): string {
  const mark =
    (kind: string) =>
    (text: string): string =>
      `${OPEN}${kind}${text}${CLOSE}`;
  const marked = write({ single: mark('o'), shared: mark('s') });
  const stops = new Map<string, number>();
  let last = 0;
  const snippet = marked.replace(STOP, (found, kind: string | undefined, text: string) => {
    if (kind === undefined) return `\\${found}`;
    const earlier = kind === 'o' ? undefined : stops.get(text);
    if (earlier !== undefined) return `$${earlier}`;
    stops.set(text, ++last);
    return text === '' ? `\${${last}}` : `\${${last}:${text.replace(/[\\$}]/g, '\\$&')}}`;
  });
  return `${snippet.replace(LEADING, `\${$1:${WIDE_BLANK}}`)}$0`;
}

/**
 * A template in snippet syntax. What is the same wherever it stands (a year, the organ's name) is one stop; every
 * figure is its own.
 * @param known whether the year is the draft's own, and not to be asked
 */
export function asSnippet(year: string, known: boolean, write: Write): string {
  return withStops(({ single: own, shared }) => {
    const yearStop = (text: string): string => (known ? text : shared(text));
    return write({
      year: yearStop(year),
      nextYear: yearStop(after(year)),
      value: () => own(''),
      text: (prompt) => shared(request(prompt)),
    });
  });
}

/** A template as plain text: blanks for figures, 【请填写…】 for free text. */
export function plainly(year: string, _known: boolean, write: Write): string {
  return write({ year, nextYear: after(year), value: () => '', text: request });
}

const after = (year: string): string => (/^\d{4}$/.test(year) ? String(Number(year) + 1) : year);

/** A snippet as VS Code has it in its files. */
interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** Every template of a form as a snippet, by its title; it is found by its id, and by what people call it (表二, 第一). */
export function snippetsOf(form: Form, year: number, layout: Layout): Readonly<Record<string, Snippet>> {
  const style = { layout, syntax: layoutOf(layout).syntax, lineEnd: '\n' };
  const snippets = templatesOf(form).map(({ id, title }): [string, Snippet] => {
    const body = asSnippet(String(year), false, (blanks) => writeTemplate(id, style, blanks, form));
    const name = id === 'report' ? '年度报告' : title['zh-CN'].replace(/[（：].*/, '').replace('部分', '');
    return [title['zh-CN'], { prefix: [`ogi-${id}`, name], body: body.split('\n'), description: title.en }];
  });
  return Object.fromEntries(snippets);
}
