import type { ProseFigure } from '../figures';
import { figureOf, type Sentence } from '../sentences';

/** Each begins with its own name and count; what is said of it follows. */
const ITEM = /^:?([^,、;。:()\d]{2,16})(\d{1,7})([条篇])(?:[,(。]|$)/;
/** It is published elsewhere, or is no kind of information at all. */
const BESIDE =
  /发布|推送|公开(?!目录|指南|制度|年报)|[收接]到|受理|办[理结复]|[答回]复|网|微[信博]|平台|渠道|媒体|号$|^[另同此]/;
const MIN_ITEMS = 3;
const MAX_LENGTH = 600;

/**
 * The parts of a list that semicolons separate, where some of them are divided themselves (其中机构类20条，内有领导10条、职能10条；工作类11
 * 条；政策类4条): the first of each item; none unless all begin alike.
 * @param from after the word that opens the list
 */
export function partsOfItems(text: string, { to, tokens }: Sentence, from: number, unit: string): ProseFigure[] {
  const items = text.slice(from, Math.min(to, from + MAX_LENGTH)).split(';');
  if (items.length < MIN_ITEMS || to > from + MAX_LENGTH) return [];
  const ends: number[] = [];
  let at = from;
  for (const item of items) {
    const [own, name, value, of] = ITEM.exec(item) ?? [];
    if (own === undefined || of !== unit || BESIDE.test(name)) return [];
    ends.push(at + item.indexOf(value) + value.length);
    at += item.length + 1;
  }
  const figures = tokens.flatMap((token) => figureOf(token) ?? []);
  const parts = figures.filter((figure) => ends.includes(figure.to));
  return parts.length === items.length &&
    figures.some((figure) => figure.from > ends[0] && figure.unit === unit && !ends.includes(figure.to))
    ? parts
    : [];
}
