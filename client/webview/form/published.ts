import type { PublishedReport } from '../../../server/protocol';
import type { FromPage, Words } from '../../form/messages';
import { button, element, fill } from '../dom';

/** What a page of a report is made of. Everything else is left out, its text stays. */
const ELEMENTS: readonly string[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'BR', 'TABLE', 'TBODY', 'TR', 'TD', 'TH'];
const ATTRIBUTES: readonly string[] = ['class', 'rowspan', 'colspan', 'data-block'];

/** What stands around the page: the findings beside it, narrow windows, where the cursor is. */
const AROUND = `
:host { display: block; overflow-x: auto; }
body { margin: 1em 0; max-width: none; padding: 0; background: none; }
.block { position: relative; display: grid; grid-template-columns: minmax(0, 156mm) minmax(0, 18em); column-gap: 1.5em; }
.paper { padding: 0 12mm; color: #000; background: #fff; cursor: pointer; overflow-x: auto; }
.block:first-child .paper { padding-top: 15mm; }
.block:last-child .paper { padding-bottom: 15mm; }
.block[aria-current] .paper { box-shadow: -4px 0 var(--vscode-focusBorder); }
ul { margin: 0; padding: 0; list-style: none; font: 12px/1.4 var(--vscode-font-family, sans-serif); }
button { font: inherit; color: var(--vscode-editor-foreground); background: none; border: 0; border-inline-start: 3px solid var(--vscode-editorInfo-foreground); margin: 0 0 .3em; padding: 0 0 0 .5em; text-align: start; cursor: pointer; }
button:hover { text-decoration: underline; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
button.error { border-color: var(--vscode-editorError-foreground); border-inline-start-width: 6px; }
button.warning { border-color: var(--vscode-editorWarning-foreground); border-inline-start-style: double; border-inline-start-width: 6px; }
.go { position: absolute; z-index: 1; padding: .1em .6em; border: 0; color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
.go:not(:focus) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 700px) { .block { grid-template-columns: minmax(0, 1fr); } .paper { padding: 0 4mm; } ul { padding: .3em 0; } }
`;

/** The report as it will be published, with what is found beside each block. */
export class Published {
  readonly root = element('div', 'published');
  private readonly page = element('div');
  private readonly shadow: ShadowRoot;
  private blocks: HTMLElement[] = [];
  private report: PublishedReport | undefined;

  constructor(
    private readonly words: Words,
    private readonly post: (message: FromPage) => void,
  ) {
    const print = button('action', words.print, () => post({ kind: 'print' }));
    this.root.append(element('p', '', print), this.page);
    this.shadow = this.page.attachShadow({ mode: 'open' });
  }

  /** Shows a report; a message where it cannot be written as a page. */
  draw(answer: PublishedReport | { readonly message: string } | null): void {
    this.report = answer && 'html' in answer ? answer : undefined;
    if (!this.report) {
      this.blocks = [];
      this.shadow.replaceChildren(element('p', '', answer && 'message' in answer ? answer.message : this.words.none));
      return;
    }
    const { html, rules } = this.report;
    this.shadow.adoptedStyleSheets = [rules, AROUND].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    const body = new DOMParser().parseFromString(html, 'text/html').body;
    this.blocks = [...body.children].flatMap((child) => {
      const copied = cleaned(child);
      return copied instanceof HTMLElement ? [this.block(copied)] : [];
    });
    const shown = document.createElement('body');
    shown.append(...this.blocks);
    this.shadow.replaceChildren(shown);
  }

  /** Shows which block the draft's cursor is in. */
  cursorAt(at: { readonly line: number; readonly character: number } | null): void {
    const starts = this.report?.blocks ?? [];
    const isBehind = (i: number): boolean =>
      at !== null && (starts[i].line < at.line || (starts[i].line === at.line && starts[i].character <= at.character));
    let last = -1;
    for (let i = 0; i < starts.length && isBehind(i); i++) last = i;
    for (const block of this.blocks) {
      const isHere = block.dataset.block === String(last);
      if (isHere === block.hasAttribute('aria-current')) continue;
      if (!isHere) block.removeAttribute('aria-current');
      else {
        block.setAttribute('aria-current', 'true');
        if (!document.hasFocus()) block.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  private block(content: HTMLElement): HTMLElement {
    const number = content.dataset.block ?? '';
    const notes = (this.report?.notes ?? []).filter(({ block }) => String(block) === number);
    const paper = element('div', 'paper', content);
    const block = element('div', 'block', paper);
    block.dataset.block = number;
    const start = this.report?.blocks[Number(number)];
    if (number !== '' && start) {
      const go = (): void => this.show({ start, end: start });
      paper.addEventListener('click', go);
      // For keys, and for who hears the page; it is seen while it has the focus.
      block.prepend(button('go', fill(this.words.toDraft, beginningOf(content)), go));
    }
    if (notes.length > 0) {
      const items = notes.map(({ message, severity, range }) =>
        element(
          'li',
          '',
          button(severity, message, () => this.show(range)),
        ),
      );
      block.append(element('ul', '', ...items));
    }
    return block;
  }

  private show(range: PublishedReport['notes'][number]['range']): void {
    if (this.report) this.post({ kind: 'show', range, version: this.report.version, takeFocus: true });
  }
}

const MAX_BEGINNING = 20;

function beginningOf({ textContent }: HTMLElement): string {
  const text = (textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length > MAX_BEGINNING ? `${text.slice(0, MAX_BEGINNING)}…` : text;
}

/** A copy of what a page of a report is made of, and of nothing else. */
function cleaned(node: Node): Node | undefined {
  if (node instanceof Text) return document.createTextNode(node.data);
  if (!(node instanceof Element)) return undefined;
  const inside = [...node.childNodes].flatMap((child) => cleaned(child) ?? []);
  const isKnown = ELEMENTS.includes(node.tagName);
  const copy = document.createElement(isKnown ? node.tagName : 'span');
  for (const name of isKnown ? ATTRIBUTES : []) {
    const value = node.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  copy.append(...inside);
  return copy;
}
