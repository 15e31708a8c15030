// The page of the board: what is shown is in the address after #, so that every view has a link and a way back.
import { chartsView } from './charts-view';
import { compareView } from './compare-view';
import { alikeGroups, data } from './data';
import { unsavedBar } from './decision-store';
import { el } from './dom';
import { editorBar } from './editor-bar';
import { organsView } from './organs-view';
import { alikeView, othersView, rulesView } from './other-views';
import { reportView } from './report-view';
import { totalsView } from './totals-view';
import { words } from './words';

type Tab = keyof typeof words.tabs;

const VIEWS: Readonly<Record<string, (first: string, second: string) => HTMLElement>> = {
  organs: organsView,
  rules: rulesView,
  totals: totalsView,
  alike: (pair) => (pair === '' ? alikeView() : compareView(pair)),
  charts: chartsView,
  others: othersView,
  report: (row, rule) => reportView(Number(row), rule),
};

const COUNTS: Readonly<Partial<Record<Tab, number>>> = {
  organs: data.organs.length,
  alike: alikeGroups.length,
  totals: data.totals.length,
  others: data.others.length,
};

const tabs = (Object.keys(words.tabs) as Tab[]).map((tab) => {
  const count = COUNTS[tab];
  return {
    tab,
    link: el('a', { href: `#/${tab}` }, words.tabs[tab], count !== undefined && el('small', {}, String(count))),
  };
});
const main = el('main', { tabindex: -1 });
const heading = el('h1', {}, words.title(data.year));
document.body.append(
  el(
    'header',
    {},
    heading,
    editorBar(),
    el('nav', { 'aria-label': words.title(data.year) }, ...tabs.map(({ link }) => link)),
  ),
  main,
  el('footer', {}, unsavedBar()),
);

let scrolled = new Map<string, number>();
let shown = '';

function show(): void {
  const address = location.hash.replace(/^#\/?/, '') || 'organs';
  scrolled.set(shown, window.scrollY);
  const [view, first = '', second = ''] = address.split('/').map(decoded);
  const draw = Object.hasOwn(VIEWS, view) ? VIEWS[view] : organsView;
  const hasLeft = shown !== '' && shown !== address;
  // What is being typed ends here: it would be lost with its field.
  if (hasLeft && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  main.replaceChildren(draw(first, second));
  announce(main.querySelector('h2')?.textContent ?? (Object.hasOwn(words.tabs, view) ? words.tabs[view as Tab] : ''));
  for (const { tab, link } of tabs) {
    if (tab === view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  shown = address;
  if (hasLeft) main.focus({ preventScroll: true });
  window.scrollTo(0, scrolled.get(address) ?? 0);
  scrolled = new Map([...scrolled].slice(-50));
}

/** Says what is shown: in the title, and to those who hear where the focus is. */
function announce(view: string): void {
  const title = words.title(data.year);
  document.title = view === '' ? title : `${view} – ${title}`;
  main.setAttribute('aria-label', view || title);
}

/** A part of an address as text: as it stands where it is none that a link has. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

window.addEventListener('beforeprint', () => {
  for (const folded of main.querySelectorAll<HTMLDetailsElement>('.listing details')) folded.open = true;
});
window.addEventListener('hashchange', show);
window.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') {
    const search = main.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) return;
    event.preventDefault();
    search.focus();
  } else if (event.key === '[' || event.key === ']')
    main.querySelector<HTMLElement>(`[data-key="${event.key}"]`)?.click();
});
show();
