import { baseOf, type ProseFigure } from '../figures';
import { figuresIn, type Sentence } from '../sentences';
import { ACCOUNT, WAY } from '../words/ways';
import type { List } from './list';
import { plainList } from './sorts';

const FROM = '来自';
/** Where something came from, and nothing else; one thing may be on several channels. */
const SOURCE = /^[^,、;。:()]{1,14}[,、;。]?$/;
const CHANNEL = new RegExp(`${WAY}|${ACCOUNT}|网|平台|媒体|热线|渠道`);
/** Between a count and the first of its sources. */
const BESIDE = /^[^,。;:()\d]{0,6},$/;

/** 收到意见26条。12条来自企业，14条来自群众。: each has one source, and the only count before them is what they divide. */
export const sourceLists = (text: string, sentences: readonly Sentence[]): readonly List[] =>
  text.includes(FROM)
    ? sentences.flatMap((sentence, i): readonly List[] => {
        const figures = figuresIn(sentence);
        const at = figures.findIndex(({ end }) => text.startsWith(FROM, end));
        const parts = at < 0 ? [] : figures.slice(at);
        if (parts.length < 2 || !parts.every((part, k) => isFrom(text, part, parts[k + 1], sentence))) return [];
        const own = figures[at - 1];
        const beside = own && BESIDE.test(text.slice(own.end, parts[0].from)) ? figures.slice(0, at) : [];
        const before = at === 0 && i > 0 && parts[0].from === sentence.from ? figuresIn(sentences[i - 1]) : beside;
        const counts = before.filter(({ unit }) => baseOf(unit) === baseOf(parts[0].unit));
        return counts.length === 1 && before.at(-1) === counts[0] && parts.every((part) => part.unit === parts[0].unit)
          ? [plainList(counts[0], parts)]
          : [];
      })
    : [];

function isFrom(text: string, { end }: ProseFigure, next: ProseFigure | undefined, { to }: Sentence): boolean {
  const source = text.slice(end + FROM.length, next?.from ?? to);
  return text.startsWith(FROM, end) && SOURCE.test(source) && !CHANNEL.test(source);
}
