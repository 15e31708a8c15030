// The page of the board in an editor: what the editor sends is drawn, what is asked for is sent.
import type { BoardReport } from '../server/review/board-data';
import type { FromBoard, ToBoard } from '../server/review/board-messages';
import { setHost } from './host';

/** What is kept while the page is hidden. */
interface State {
  readonly hash: string;
  readonly scrollY: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromBoard): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const vscode = acquireVsCodeApi();
const kept = vscode.getState();
const post = (message: FromBoard): void => vscode.postMessage(message);

interface Asked {
  readonly resolve: (report: BoardReport) => void;
  readonly reject: (error: Error) => void;
}
const reports = new Map<string, Asked[]>();
const decisions = new Map<number, (isKept: boolean) => void>();
let requests = 0;

setHost({
  report: (script) =>
    new Promise((resolve, reject) => {
      const asked = reports.get(script);
      if (asked) asked.push({ resolve, reject });
      else reports.set(script, [{ resolve, reject }]);
      post({ kind: 'report', script });
    }),
  editor: {
    open: (script, place) => post({ kind: 'open', script, place }),
    keep: (all) =>
      new Promise((resolve) => {
        const request = requests++;
        decisions.set(request, resolve);
        post({ kind: 'decide', request, decisions: all });
      }),
    again: () => post({ kind: 'again' }),
    list: () => post({ kind: 'list' }),
  },
});

window.addEventListener('message', ({ data }: MessageEvent<ToBoard>) => void onMessage(data));

async function onMessage(message: ToBoard): Promise<void> {
  switch (message.kind) {
    case 'data': {
      document.documentElement.lang = message.data.language;
      // Where the page finds what it is given.
      const data = document.createElement('script');
      data.type = 'application/json';
      data.id = 'data';
      data.textContent = JSON.stringify(message.data);
      document.head.append(data);
      if (kept) location.hash = kept.hash;
      await import('./board');
      window.scrollTo(0, kept?.scrollY ?? 0);
      post({ kind: 'drawn' });
      break;
    }
    case 'report': {
      const asked = reports.get(message.script) ?? [];
      reports.delete(message.script);
      for (const { resolve, reject } of asked) {
        if (message.report) resolve(message.report);
        else reject(new Error(message.script));
      }
      break;
    }
    case 'decided':
      decisions.get(message.request)?.(message.isKept);
      decisions.delete(message.request);
      break;
  }
}

// The editor takes every click on a link for itself: those within the page are followed here.
window.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    location.hash = link.getAttribute('href') ?? '';
  },
  true,
);
const keep = (): void => vscode.setState({ hash: location.hash, scrollY: window.scrollY });
window.addEventListener('scroll', keep, { passive: true });
window.addEventListener('hashchange', keep);
post({ kind: 'ready' });
