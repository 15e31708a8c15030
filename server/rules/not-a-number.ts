import { displayRange, setCell } from '../draft/cells';
import { cellName, nameOfTable } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { saysChange } from '../prose/beside-figures';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import { fold } from '../text/fold';
import { shown } from '../text/shown';

interface Facts {
  readonly matched: MatchedCell;
  readonly table: MatchedTable;
}

/** A count below zero is no count. */
const isNegativeCount = ({ form, figure }: MatchedCell): boolean =>
  figure?.kind === 'figure' && figure.value < 0 && form.column.measure !== 'change';

/** 本年增/减 may be put in words. */
const isChangeInWords = ({ cell, form }: MatchedCell): boolean =>
  form.column.measure === 'change' && saysChange(fold(cell?.content.text ?? ''));

const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  〇: '0',
  '○': '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
};

/** Two figures in one cell, or one with a blank in it. */
const isParted = (text: string): boolean => /\d\s+\d/.test(text);

/** The figure that letters were typed for, if that is what they are. */
function meant(text: string): string | undefined {
  if (isParted(text)) return undefined;
  const digits = [...fold(text)].map((char) => LOOKALIKES[char] ?? char).join('');
  return /^(?:0|[1-9]\d{0,14})$/.test(digits) ? digits : undefined;
}

const writtenIn = ({ cell }: MatchedCell): string => shown(cell?.content.text ?? '');

const FAULT = {
  'zh-CN': (matched: MatchedCell): string =>
    isNegativeCount(matched)
      ? '小于 0，件数不能是负数。请核对。'
      : isParted(writtenIn(matched))
        ? '中间有空格，看不出是一个数还是两个数。请核对。'
        : '不是数字。请改为阿拉伯数字。',
  en: (matched: MatchedCell): string =>
    isNegativeCount(matched)
      ? 'is below zero, which no count can be. Check it.'
      : isParted(writtenIn(matched))
        ? 'has a blank in it: it may be one number or two. Check it.'
        : 'is not a number. Write it in digits.',
};

export default rule<Facts>({
  id: 'not-a-number',
  name: { 'zh-CN': '不是数字', en: 'Not a number' },
  severity: 'error',
  summary: {
    'zh-CN': '表格中应填数字的地方须是数字。',
    en: 'A numeric cell must contain a number.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const table of report.tables) {
      for (const matched of table.cells) {
        const isUnreadable = matched.figure?.kind === 'unreadable' && !isChangeInWords(matched);
        if (matched.cell && (isUnreadable || isNegativeCount(matched))) {
          reportFinding(displayRange(matched.cell), { matched, table });
        }
      }
    }
  },
  message: {
    'zh-CN': ({ matched, table }) =>
      `${nameOfTable(table)['zh-CN']}${cellName(matched.form)['zh-CN']}的“${writtenIn(matched)}”${FAULT['zh-CN'](matched)}`,
    en: ({ matched, table }) =>
      `${nameOfTable(table).en}, ${cellName(matched.form).en}: “${writtenIn(matched)}” ${FAULT.en(matched)}`,
  },
  fixes: ({ matched: { cell } }) => {
    const figure = cell && meant(cell.content.text);
    return cell && figure !== undefined
      ? [
          {
            title: { 'zh-CN': `改为 ${figure}`, en: `Change to ${figure}` },
            edits: setCell(cell, figure),
            preferred: true,
          },
        ]
      : [];
  },
});
