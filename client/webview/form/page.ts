import type { FormEdit, FormEquation, FormView } from '../../../server/protocol';
import type { FromPage, Words } from '../../form/messages';
import { button, element, fill, setText } from '../dom';
import { asHtml, asText, type Copied, rowsOf } from './copy';
import type { Figure } from './figure';
import { FigureGrid } from './grid';
import { go, Keys } from './keys';
import { structureOf } from './structure';
import { type Broken, type Judgement, judge, written } from './sums';
import { type TableActions, TableOnPage, unexpected } from './table';
import { TopLine } from './top-line';

/** The form on the page. It is drawn from what the server says of the draft, and says what is typed. */
export class FormPage {
  readonly root = element('div');
  private readonly top: TopLine;
  private readonly body = element('div');
  /** What is to be known of the figure with the focus, and what comes of what is done; it is read aloud. */
  readonly status = element('div', 'status');
  private tables: TableOnPage[] = [];
  private grid = new FigureGrid<Figure>([]);
  private keys!: Keys;
  private view: FormView | null = null;
  private structure = '';
  private equations: FormEquation[] = [];
  private judgement: Judgement = { sums: new Map(), broken: [] };
  private readonly byId = new Map<string, Figure>();
  private readonly requests = new Map<number, readonly Figure[]>();
  private request = 0;
  /** A draft older than this does not yet have what was asked for. */
  private floor = 0;
  private copying: readonly (readonly Copied[])[] | undefined;
  private isMoving = false;
  private message = '';
  showsLast = false;

  constructor(
    private readonly words: Words,
    private readonly post: (message: FromPage) => void,
  ) {
    this.status.setAttribute('role', 'status');
    this.top = new TopLine(words, {
      toNextBlank: () => this.toNextBlank(),
      fill: (figures) => this.fill(figures),
      showLast: (isShown) => {
        this.showsLast = isShown;
        this.light();
      },
      show: (range) => this.actions.show(range),
    });
    this.root.append(this.top.root, this.body);
    this.root.addEventListener('focusin', ({ target }) => this.entered(target));
    document.addEventListener('copy', (event) => this.copy(event));
  }

  draw(view: FormView | null): void {
    if (view && view.version < this.floor) return;
    this.view = view;
    const structure = view ? structureOf(view) : '';
    if (structure === this.structure && view)
      for (const [i, table] of this.tables.entries()) table.update(view.tables[i]);
    else this.build(view);
    this.structure = structure;
    this.light();
  }

  /** An edit has been made, or refused: then the page shows again what the draft has. */
  edited(request: number, version: number, refused: string | null): void {
    const figures = this.requests.get(request) ?? [];
    this.requests.delete(request);
    for (const figure of figures) figure.pending--;
    this.floor = Math.max(this.floor, version);
    if (refused !== null || (this.view && this.view.version >= version))
      for (const figure of figures) if (figure.pending === 0) figure.restore();
    this.light();
    if (refused !== null) this.say(refused);
  }

  /** Shows a message below the form, which is read aloud. It stays until somebody goes on. */
  say(message: string): void {
    this.message = message;
    setText(this.status, message);
  }

  reveal(table: number): void {
    this.tables[table]?.section.scrollIntoView({ block: 'start' });
  }

  /** Goes to the first figure that is blank, after the one with the focus where there is one. */
  toNextBlank(): void {
    const { all } = this.grid;
    const from = all.findIndex(({ input }) => input === document.activeElement) + 1;
    const isBlank = (figure: Figure): boolean => figure.isThere && figure.value === 'blank';
    go(all.slice(from).find(isBlank) ?? all.find(isBlank) ?? all[0]);
  }

  private build(view: FormView | null): void {
    const focused = this.grid.all.find(({ input }) => input === document.activeElement);
    const { scrollX, scrollY } = window;
    this.tables = [];
    let top = 0;
    for (const [i, table] of (view?.tables ?? []).entries()) {
      this.tables.push(new TableOnPage(table, i, top, this.words, this.actions));
      top += table.rows.length;
    }
    this.equations = (view?.tables ?? []).flatMap(({ equations }) => equations);
    this.grid = new FigureGrid(this.tables.flatMap(({ figures }) => figures));
    this.byId.clear();
    for (const figure of this.grid.all) this.byId.set(figure.id, figure);
    this.keys = new Keys(this.grid, {
      commit: (figures) => this.commit(figures),
      clear: (figures) => this.set(figures, ''),
      fill: (figure) => this.fill([figure]),
      show: (figure) => this.show(figure, true),
      save: () => this.post({ kind: 'save' }),
      changed: () => this.light(),
    });
    for (const figure of this.grid.all) this.listen(figure);
    this.body.replaceChildren(...(view ? this.contents(view) : [element('p', 'note', this.words.none)]));
    if (focused) {
      this.isMoving = true;
      this.byId.get(focused.id)?.input.focus({ preventScroll: true });
      this.isMoving = false;
    }
    window.scrollTo(scrollX, scrollY);
  }

  private contents({ missing, missingTables, unexpected: others }: FormView): HTMLElement[] {
    const inserts = missingTables.map(({ id, name }) =>
      button('action', fill(this.words.insertTable, name), () => this.edit({ kind: 'insertTable', table: id }, [])),
    );
    return [
      ...this.tables.map(({ section }) => section),
      ...(missing === null ? [] : [element('p', 'note', missing, ' ', ...inserts)]),
      ...unexpected(others, this.actions),
    ];
  }

  private readonly actions: TableActions = {
    fill: (figure) => this.fill([figure]),
    copy: ({ copied }) => {
      this.copying = copied;
      document.execCommand('copy');
      this.copying = undefined;
      this.say(this.words.copied);
    },
    insertRow: (table, row) => this.edit({ kind: 'insertRow', table, row }, []),
    show: (range) => this.post({ kind: 'show', range, version: this.view?.version ?? 0, takeFocus: true }),
  };

  private listen(figure: Figure): void {
    const { input, cell } = figure;
    input.addEventListener('keydown', (event) => {
      this.message = '';
      this.keys.press(event, figure);
    });
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.light();
    });
    input.addEventListener('compositionend', () => this.light());
    input.addEventListener('blur', () => this.commit([figure]));
    input.addEventListener('paste', (event) => this.paste(event, figure));
    input.addEventListener('mousedown', (event) => {
      const active = this.active;
      if (event.shiftKey && active) {
        event.preventDefault();
        this.keys.extend(active, figure);
      }
    });
    cell.addEventListener('pointerover', ({ buttons }) => {
      const active = this.active;
      if (buttons & 1 && active && active !== figure) this.keys.extend(active, figure);
    });
  }

  private get active(): Figure | undefined {
    return this.grid.all.find(({ input }) => input === document.activeElement);
  }

  /** Somebody has come to a figure: its place in the draft is shown, and what is to be known of it is read out. */
  private entered(target: EventTarget | null): void {
    const figure = this.grid.all.find(({ input }) => input === target);
    this.keys?.release();
    this.message = '';
    if (!figure) return;
    figure.input.select();
    if (!this.isMoving) this.show(figure, false);
    this.light();
  }

  private show({ data: { range } }: Figure, takeFocus: boolean): void {
    if (range && this.view) this.post({ kind: 'show', range, version: this.view.version, takeFocus });
  }

  private commit(figures: readonly Figure[]): void {
    const typed = figures.filter(({ isTyped, isThere }) => isTyped && isThere);
    if (typed.length > 0) this.edit({ kind: 'set', cells: typed.map((figure) => figure.take()) }, typed);
  }

  private set(figures: readonly Figure[], text: string): void {
    const there = figures.filter(({ isThere }) => isThere);
    this.edit({ kind: 'set', cells: there.map((figure) => figure.take(text)) }, there);
  }

  private fill(figures: readonly Figure[]): void {
    this.commit(this.grid.all);
    for (const figure of figures) figure.take(String(this.judgement.sums.get(figure.id) ?? figure.input.value));
    this.edit({ kind: 'fill', cells: figures.map(({ id }) => id) }, figures);
  }

  private edit(edit: FormEdit, figures: readonly Figure[]): void {
    const request = ++this.request;
    this.requests.set(request, figures);
    this.post({ kind: 'edit', request, edit });
    this.light();
  }

  private paste(event: ClipboardEvent, figure: Figure): void {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isTable = /<table\b/i.test(html);
    if (!isTable && !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    figure.restore();
    this.edit({ kind: 'paste', cell: figure.id, text, ...(isTable ? { html } : {}) }, []);
  }

  private copy(event: ClipboardEvent): void {
    const { block } = this.keys ?? { block: [] };
    const rows = this.copying ?? (block.length > 0 ? rowsOf(block) : undefined);
    if (!rows || !event.clipboardData) return;
    event.clipboardData.setData('text/html', asHtml(rows));
    event.clipboardData.setData('text/plain', asText(rows));
    event.preventDefault();
  }

  /** Holds what is typed against the form's equations, and shows what comes of it. */
  private light(): void {
    const read = (id: string) => this.byId.get(id)?.value ?? 'unreadable';
    this.judgement = judge(this.equations, read);
    const { sums, broken } = this.judgement;
    const active = this.active?.id;
    const concerned = broken.filter(({ equation }) => active && cellsOf(equation).includes(active));
    const wrong = new Set(broken.flatMap(({ equation }) => equation.totals));
    const parts = new Set(concerned.flatMap(({ equation }) => cellsOf(equation)));
    const lastYear = this.view?.lastYear;
    const last = (value: number, change: string): string =>
      fill(this.words.lastYearOf, lastYear ?? '', change === '' ? value : `${value} (${change})`);
    for (const figure of this.grid.all) {
      const { id } = figure;
      const hintWords = (sum: number): string => fill(this.words.fillTotal, sum);
      figure.light(sums.get(id), wrong.has(id), parts.has(id), hintWords);
      figure.showLast(this.showsLast && lastYear ? last : undefined);
    }
    this.top.draw(this.view, this.grid.all, this.showsLast);
    this.drawStatus(concerned);
  }

  private drawStatus(concerned: readonly Broken[]): void {
    const { active, words } = this;
    if (this.message !== '') return;
    if (!active) return setText(this.status, words.keys);
    const read = (id: string) => this.byId.get(id)?.value ?? 'unreadable';
    const lines = concerned.map((broken) => {
      const { kind } = broken.equation;
      const difference = Math.abs(broken.parts - broken.totals);
      return `${words[kind]}: ${written(broken, read)}, ${fill(words.difference, Number(difference.toFixed(6)))}`;
    });
    const notes = lines.length > 0 || active.isTyped ? lines : active.data.notes;
    setText(this.status, [active.data.name, ...notes].join('\n'));
  }

  /** Shows which figure the draft's cursor is in. */
  cursorAt(isAt: (figure: Figure) => boolean): void {
    for (const figure of this.grid.all) {
      const isHere = isAt(figure);
      if (isHere === figure.cell.hasAttribute('aria-current')) continue;
      figure.cell.toggleAttribute('aria-current', isHere);
      if (isHere) figure.cell.setAttribute('aria-current', 'true');
      if (isHere && !document.hasFocus()) figure.cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }
}

const cellsOf = ({ parts, totals }: FormEquation): string[] => [...parts, ...totals];
