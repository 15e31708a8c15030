import { type Decision, Decisions, type Subject, type Verdict, writeDecisions } from '../server/review/decisions';
import { data } from './data';
import { el } from './dom';
import { host } from './host';
import { t, words } from './words';

/** Where unsaved decisions are kept by the browser, should the page be closed: by where the page lies. */
const KEY = `ogi-report ${location.pathname}`;

const stored = new Decisions(data.decisions);
let local = new Decisions(host.editor ? [] : keptByBrowser());
/** By what they are for on the page. */
const listeners = new Map<HTMLElement, () => void>();

/** Has it said when decisions change, for as long as an element stands on the page. */
export function onDecisions(element: HTMLElement, listener: () => void): void {
  listeners.set(element, listener);
}

function keptByBrowser(): Decision[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

function changed(): void {
  try {
    if (!host.editor) localStorage.setItem(KEY, JSON.stringify(local.sorted()));
  } catch {
    // Then they are kept as long as the page is open.
  }
  for (const [element, listener] of listeners) {
    if (element.isConnected) listener();
    else listeners.delete(element);
  }
}

/** The decision on a finding: one taken on this page, else the one beside the reports. */
export function decisionOn(subject: Subject): Decision | undefined {
  const [kept, own] = [stored.of(subject), local.of(subject)];
  return kept && own ? (kept.on > own.on ? kept : own) : (own ?? kept);
}

export function decide(subject: Subject, verdict: Verdict, reason: string): void {
  const on = `${new Date().toISOString().slice(0, 19)}Z`;
  local.add({ ...subject, verdict, reason, on });
  changed();
  void keep();
}

/** Those that do not stand beside the reports. */
const unsaved = (): Decision[] => local.sorted().filter((decision) => !isStored(decision));

/** Two may be taken within one second: the moment alone does not tell them apart. */
function isStored(decision: Decision): boolean {
  const kept = stored.of(decision);
  return kept?.on === decision.on && kept.verdict === decision.verdict && kept.reason === decision.reason;
}

/** An editor can write files: it puts decisions beside the reports as they are taken. */
async function keep(): Promise<void> {
  const taken = unsaved();
  if (!host.editor || !(await host.editor.keep(taken))) return;
  for (const decision of taken) stored.add(decision);
  changed();
}

/** What says how many decisions are not saved, and hands them out: a page from a disk can write no file itself. */
export function unsavedBar(): HTMLElement {
  const count = el('span');
  const link = el('a', { class: 'button', download: 'decisions.json', href: '#' }, t.download);
  const save = el('button', { type: 'button', click: () => void keep() }, t.save);
  // Nothing brings them back: the first press asks.
  let isAsked = false;
  const ask = (asked: boolean): void => {
    isAsked = asked;
    refresh();
  };
  const press = (): void => {
    if (!isAsked) return ask(true);
    isAsked = false;
    local = new Decisions();
    changed();
    document.querySelector('main')?.focus({ preventScroll: true });
  };
  const drop = el('button', { type: 'button', click: press, blur: () => ask(false) });
  const bar = el(
    'div',
    { class: 'unsaved', role: 'status' },
    count,
    host.editor ? save : link,
    drop,
    !host.editor && el('span', { class: 'how' }, t.downloadHow),
  );
  const refresh = (): void => {
    const open = unsaved();
    bar.hidden = open.length === 0;
    count.textContent = words.unsaved(open.length);
    drop.textContent = isAsked ? words.discardAsked(open.length) : t.discard;
    if (host.editor) return;
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([writeDecisions(new Decisions(open))], { type: 'application/json' }));
  };
  onDecisions(bar, refresh);
  refresh();
  return bar;
}
