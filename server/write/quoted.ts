import { namesReport, titlesIn } from '../prose/typos/titles';
import type { Report } from '../report/report';
import { fold } from '../text/fold';

/** How long a title may be whose 》 was forgotten. */
const MAX_LENGTH = 160;

/** For a folded text: whether a place in it stands in a title in 《》; the report's own title is not meant. */
export function quotedIn(text: string, report: Report): (at: number) => boolean {
  const quoted = new Uint8Array(text.length);
  const closed = new Uint8Array(text.length);
  for (const { from, to } of titlesIn(text)) {
    closed.fill(1, from, to);
    if (!isOwnTitle(text.slice(from + 1, to - 1), report)) quoted.fill(1, from, to);
  }
  const isOpen = (at: number): boolean => {
    const before = text.slice(Math.max(0, at - MAX_LENGTH), at);
    return before.lastIndexOf('《') > before.lastIndexOf('》');
  };
  return (at) => quoted[at] === 1 || (closed[at] === 0 && isOpen(at));
}

/** Whether a title is that of the report itself, as it stands or in other words: it names the organ and the year. */
function isOwnTitle(words: string, { title, organ = '', year }: Report): boolean {
  const ownTitle = fold(title?.lines.map(({ content }) => content.text).join('') ?? '');
  const name = fold(organ);
  return (
    words === ownTitle || (name !== '' && words.startsWith(`${name}${year}年`) && namesReport(words.slice(name.length)))
  );
}
