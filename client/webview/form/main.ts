// The page of the form: what it is sent is drawn, what is typed is sent.
import type { Position, Range } from 'vscode-languageclient';
import type { FromPage, ToPage } from '../../form/messages';
import type { Figure } from './figure';
import { FormPage } from './page';

/** What is kept while the page is hidden. */
interface State {
  readonly scrollY: number;
  readonly showsLast: boolean;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const vscode = acquireVsCodeApi();
const kept = vscode.getState();
let page: FormPage | undefined;
let scrolled = kept?.scrollY ?? 0;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'words') {
    page ??= new FormPage(data.words, (message) => vscode.postMessage(message));
    page.showsLast = kept?.showsLast ?? false;
    document.body.replaceChildren(page.root);
    return;
  }
  if (!page) return;
  switch (data.kind) {
    case 'draw':
      page.draw(data.view);
      if (scrolled > 0) window.scrollTo(0, scrolled);
      scrolled = 0;
      vscode.postMessage({ kind: 'drawn', version: data.view?.version ?? null });
      break;
    case 'edited':
      page.edited(data.request, data.version, data.refused);
      break;
    case 'cursor':
      page.cursorAt(({ data: { fullRange } }: Figure) => Boolean(data.at && fullRange && contains(fullRange, data.at)));
      break;
    case 'reveal':
      page.reveal(data.table);
      break;
    case 'begin':
      page.toNextBlank();
      break;
  }
});

const keep = (): void => vscode.setState({ scrollY: window.scrollY, showsLast: page?.showsLast ?? false });
window.addEventListener('scroll', keep, { passive: true });
window.addEventListener('change', keep);
vscode.postMessage({ kind: 'ready' });

const contains = ({ start, end }: Range, at: Position): boolean => !isBefore(at, start) && !isBefore(end, at);

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
