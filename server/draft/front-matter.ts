import { afterLineEnd, nextLineEnd } from '../text/lines';
import type { Syntax } from './draft';

/** Longer ones are no front matter, but text between two rules. */
const MAX_LINES = 200;
/** A line of YAML: a key, an item of a list, a remark, what an indented line carries on. */
const YAML = /^(?:\s.*|#.*|-\s.*|(?<key>[^\s:：]{1,40}):(?:\s.*)?|)$/;

/** Where a draft begins: after the front matter of Markdown (--- … ---), which is no part of it; 0 where there is none. */
export function frontMatterEnd(text: string, syntax: Syntax): number {
  if (syntax !== 'markdown') return 0;
  const from = text.startsWith('\ufeff') ? 1 : 0;
  if (!/^---[ \t]*[\r\n]/.test(text.slice(from, from + 20))) return 0;
  let hasKey = false;
  let at = afterLineEnd(text, nextLineEnd(text, from));
  for (let count = 0; at < text.length && count < MAX_LINES; count++) {
    const end = nextLineEnd(text, at);
    const line = text.slice(at, end);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return hasKey ? Math.min(afterLineEnd(text, end), text.length) : 0;
    const yaml = YAML.exec(line);
    if (!yaml) return 0;
    hasKey ||= yaml.groups?.key !== undefined;
    at = afterLineEnd(text, end);
  }
  return 0;
}
