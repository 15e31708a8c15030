import type { Equation, FormCell, Row } from '../forms/form';
import { readNumeral } from '../text/figure';
import type { LocalizedText } from './rule';

const NUMBER = /^(?:（([一二三四五六七八九十]+)）|([一二三四五六七八九十]+)、|(\d+)[.．])/;

/** The number before a label, without what parts it from the words: 三, （七）; undefined where there is none. */
function numberBefore(label: string | undefined): LocalizedText | undefined {
  const [, bracketed, plain, digits] = NUMBER.exec(label ?? '') ?? [];
  if (bracketed) return { 'zh-CN': `（${bracketed}）`, en: `(${readNumeral(bracketed)})` };
  if (plain) return { 'zh-CN': plain, en: String(readNumeral(plain)) };
  return digits ? { 'zh-CN': digits, en: digits } : undefined;
}

/** The numbers of a row and of the groups that it stands in, outermost first. */
const numbersOf = ({ groups, label }: Row): LocalizedText[] =>
  [...groups, label].flatMap((one) => numberBefore(one) ?? []);

/** What a cell is called among those of its equation: 三（七）; by its label where it has no number. */
function termOf(cell: FormCell, { parts, totals }: Equation): string {
  const isAlongRow = [...parts, ...totals].every(({ row }) => row === cell.row);
  const numbers = isAlongRow ? [] : numbersOf(cell.row);
  if (numbers.length > 0) return numbers.map((number) => number['zh-CN']).join('');
  return (isAlongRow ? cell.column : cell.row).label;
}

/** Some cells of an equation as a sum of their numbers: 三（七） + 四. */
export const numberedSum = (cells: readonly FormCell[], equation: Equation): string =>
  cells.map((cell) => termOf(cell, equation)).join(' + ');

/** The same in words: 第三项（七）加第四项; 3 (7) + 4. */
export function itemSum(cells: readonly FormCell[], equation: Equation): LocalizedText {
  const items = cells.map((cell): LocalizedText => {
    const [first, ...others] = numbersOf(cell.row);
    if (!first || /（/.test(first['zh-CN'])) {
      const label = termOf(cell, equation);
      return { 'zh-CN': `「${label}」`, en: `“${label}”` };
    }
    return {
      'zh-CN': `第${first['zh-CN']}项${others.map((number) => number['zh-CN']).join('')}`,
      en: [first, ...others].map(({ en }) => en).join(' '),
    };
  });
  return { 'zh-CN': items.map((item) => item['zh-CN']).join('加'), en: items.map(({ en }) => en).join(' + ') };
}

/** The items that a total is the sum of, as the form counts them: （一）至（六）; nothing where it does not count them. */
export function itemsOf({ parts, totals: [total] }: Equation): LocalizedText {
  const depth = total.row.groups.length;
  const numberAt = (cell: FormCell | undefined): LocalizedText | undefined =>
    numberBefore(cell?.row.groups[depth] ?? cell?.row.label);
  const [first, last] = [numberAt(parts[0]), numberAt(parts.at(-1))];
  if (!first || !last) return { 'zh-CN': '', en: '' };
  return { 'zh-CN': `${first['zh-CN']}至${last['zh-CN']}`, en: `items ${first.en} to ${last.en}` };
}
