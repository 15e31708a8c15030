// The page of the preview: draws the tables that it is handed, and says what is clicked.
import type { Position, Range } from 'vscode-languageclient';
import type { Preview, PreviewCell, PreviewFigure, PreviewStray, PreviewTable } from '../../server/protocol';
import type { FromPage, ToPage } from './messages';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: number): void;
};

const vscode = acquireVsCodeApi();
const page = document.body.appendChild(document.createElement('main'));
/** What the elements of the page stand for in the draft. */
const ranges = new WeakMap<Element, Range>();
let figures: { readonly element: HTMLElement; readonly fullRange: Range }[] = [];
let version: number | null = null;
let cursor: Position | null = null;
let outlined: HTMLElement | undefined;
/** Where the page was before it was hidden. */
let scrolled = Number(vscode.getState()) || 0;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'draw':
      draw(data.preview, data.none);
      break;
    case 'cursor':
      cursor = data.at;
      outline(true);
      break;
    case 'reveal':
      page.querySelectorAll('section')[data.table]?.scrollIntoView({ block: 'start' });
      break;
  }
});
page.addEventListener('click', select);
page.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' || event.key === ' ') select(event);
});
window.addEventListener('scroll', () => vscode.setState(window.scrollY), { passive: true });
vscode.postMessage({ kind: 'ready' });

/** Asks for the place in the draft that was clicked, or pressed Enter upon. */
function select(event: Event): void {
  const element = event.target instanceof Element ? event.target.closest('[data-place]') : null;
  const range = element && ranges.get(element);
  if (!range || version === null) return;
  event.preventDefault();
  vscode.postMessage({ kind: 'select', range, version });
}

function draw(preview: Preview | null, none: string): void {
  const sideways = [...page.querySelectorAll('.sheet')].map(({ scrollLeft }) => scrollLeft);
  const { scrollX, scrollY } = window;
  figures = [];
  outlined = undefined;
  version = preview?.version ?? null;
  page.replaceChildren(...(preview ? contents(preview) : [element('p', 'note', none)]));
  page.querySelectorAll('.sheet').forEach((sheet, i) => {
    sheet.scrollLeft = sideways[i] ?? 0;
  });
  window.scrollTo(scrollX, scrolled || scrollY);
  scrolled = 0;
  outline(false);
  vscode.postMessage({ kind: 'drawn', version });
}

const contents = ({ tables, missing, strays }: Preview): HTMLElement[] => [
  ...tables.map(drawTable),
  ...(missing === null ? [] : [element('p', 'note', missing)]),
  ...drawStrays(strays),
];

function drawTable({ name, heading, rows, strays }: PreviewTable): HTMLElement {
  const table = element('table', '', element('caption', '', `${name}　${heading}`));
  for (const cells of rows) table.append(element('tr', '', ...cells.map(drawCell)));
  return element('section', '', element('div', 'sheet', table), ...drawStrays(strays));
}

function drawCell({ text, rowSpan, columnSpan, figure }: PreviewCell): HTMLElement {
  const cell = element(figure ? 'td' : 'th', figure ? classesOf(figure) : '', text);
  cell.rowSpan = rowSpan;
  cell.colSpan = columnSpan;
  if (!figure) return cell;
  if (figure.should !== null) cell.append(element('small', '', figure.should));
  if (figure.notes.length > 0) cell.title = figure.notes.join('\n\n');
  if (figure.range) place(cell, figure.range);
  if (figure.fullRange) figures.push({ element: cell, fullRange: figure.fullRange });
  return cell;
}

const classesOf = ({ state, severity, should }: PreviewFigure): string =>
  [state, ...(severity ? [severity] : []), ...(should === null ? [] : ['doubtful'])].join(' ');

function drawStrays(strays: readonly PreviewStray[]): HTMLElement[] {
  if (strays.length === 0) return [];
  const items = strays.map(({ text, notes, range }) =>
    element('li', '', place(element('span', 'stray', text), range), ...notes.map((note) => element('small', '', note))),
  );
  return [element('ul', '', ...items)];
}

/** Makes an element lead to a place in the draft. */
function place<Kind extends HTMLElement>(shown: Kind, range: Range): Kind {
  ranges.set(shown, range);
  shown.dataset.place = '';
  shown.tabIndex = 0;
  return shown;
}

/** Outlines the cell that the editor's cursor is in. @param follow whether to bring it into sight when it is another */
function outline(follow: boolean): void {
  const found = figures.find(({ fullRange }) => cursor && contains(fullRange, cursor))?.element;
  if (found === outlined) return;
  outlined?.removeAttribute('aria-current');
  found?.setAttribute('aria-current', 'true');
  if (follow) found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  outlined = found;
}

const contains = ({ start, end }: Range, at: Position): boolean => !isBefore(at, start) && !isBefore(end, at);

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

/** An element with a class and contents; text stays text. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...inside);
  return made;
}
