// The page of the form: what it is sent is drawn, what is typed is sent.
import type { Position, Range } from 'vscode-languageclient';
import type { FromPage, Mode, ToPage, Words } from '../../form/messages';
import { button, element, setText } from '../dom';
import { ChartsView } from './charts';
import { FormPage } from './page';
import { Published } from './published';

/** What is kept while the page is hidden. */
interface State {
  readonly scrollY: number;
  readonly showsLast: boolean;
  readonly mode: Mode;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const vscode = acquireVsCodeApi();
const post = (message: FromPage): void => vscode.postMessage(message);
const kept = vscode.getState();
let scrolled = kept?.scrollY ?? 0;

/** The three things that can be looked at, one at a time. */
class Page {
  readonly root = element('main');
  mode: Mode = 'form';
  readonly form: FormPage;
  readonly published: Published;
  readonly charts: ChartsView;
  /** Stands below the tabs while what is shown may not be what the draft says. */
  private readonly failure = element('p', 'note');
  private readonly nav: HTMLElement;
  private readonly tabs: Readonly<Record<Mode, HTMLButtonElement>>;

  constructor(words: Words) {
    this.form = new FormPage(words, post);
    this.form.showsLast = kept?.showsLast ?? false;
    this.published = new Published(words, post);
    this.charts = new ChartsView(words, post, (message) => this.form.say(message));
    const tab = (mode: Mode): HTMLButtonElement => button('tab', words[mode], () => this.show(mode));
    this.tabs = { form: tab('form'), published: tab('published'), charts: tab('charts') };
    this.nav = element('nav', 'top', ...Object.values(this.tabs));
    this.failure.setAttribute('role', 'alert');
    this.root.append(
      element('h1', '', words.title),
      this.nav,
      this.form.root,
      this.published.root,
      this.charts.root,
      this.form.status,
    );
    this.show(kept?.mode ?? 'form');
  }

  fail(message: string): void {
    setText(this.failure, message);
    this.nav.after(this.failure);
  }

  recover(): void {
    this.failure.remove();
  }

  show(mode: Mode): void {
    this.mode = mode;
    for (const [name, { root }] of Object.entries({ form: this.form, published: this.published, charts: this.charts }))
      root.hidden = name !== mode;
    for (const [name, tab] of Object.entries(this.tabs)) tab.setAttribute('aria-pressed', String(name === mode));
    post({ kind: 'mode', mode });
    if (page) keep();
  }
}

let page: Page | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'words') {
    page ??= new Page(data.words);
    document.body.replaceChildren(page.root);
    return;
  }
  if (page) onMessage(page, data);
});

function onMessage(shown: Page, data: Exclude<ToPage, { kind: 'words' }>): void {
  const { form, published, charts } = shown;
  switch (data.kind) {
    case 'draw':
      shown.recover();
      form.draw(data.view);
      if (scrolled > 0) window.scrollTo(0, scrolled);
      scrolled = 0;
      post({ kind: 'drawn', version: data.view?.version ?? null });
      break;
    case 'failed':
      shown.fail(data.message);
      break;
    case 'published':
      published.draw(data.report);
      break;
    case 'charts':
      charts.draw(data.charts);
      break;
    case 'edited':
      form.edited(data.request, data.version, data.refused);
      break;
    case 'cursor':
      form.cursorAt(({ data: { fullRange } }) => Boolean(data.at && fullRange && contains(fullRange, data.at)));
      published.cursorAt(data.at);
      break;
    case 'reveal':
      shown.show('form');
      form.reveal(data.table);
      break;
    case 'begin':
      shown.show('form');
      form.toNextBlank();
      break;
  }
}

function keep(): void {
  const { mode = 'form', form } = page ?? {};
  vscode.setState({ scrollY: window.scrollY, showsLast: form?.showsLast ?? kept?.showsLast ?? false, mode });
}
window.addEventListener('scroll', keep, { passive: true });
window.addEventListener('change', keep);
post({ kind: 'ready' });

const contains = ({ start, end }: Range, at: Position): boolean => !isBefore(at, start) && !isBefore(end, at);

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
