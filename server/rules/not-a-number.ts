import { setCell, shownRange } from '../draft/cells';
import { cellName, nameOfTable } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import type { CellReading, TableReading } from '../report/tables/matched';
import { fold } from '../text/fold';
import { shown } from '../text/shown';

interface Facts {
  readonly reading: CellReading;
  readonly table: TableReading;
}

/** A count below zero is no count. */
const isNegativeCount = ({ form, figure }: CellReading): boolean =>
  figure?.kind === 'figure' && figure.value < 0 && form.column.measure !== 'change';

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

const writtenIn = ({ cell }: CellReading): string => shown(cell?.passage.text ?? '');

const FAULT = {
  'zh-CN': (reading: CellReading): string =>
    isNegativeCount(reading)
      ? '小于 0，件数不能是负数。请核对。'
      : isParted(writtenIn(reading))
        ? '中间有空格，看不出是一个数还是两个数。请核对。'
        : '不是数字。请改为阿拉伯数字。',
  en: (reading: CellReading): string =>
    isNegativeCount(reading)
      ? 'is below zero, which no count can be. Check it.'
      : isParted(writtenIn(reading))
        ? 'has a blank in it: it may be one number or two. Check it.'
        : 'is not a number. Write it in digits.',
};

export default rule<Facts>({
  id: 'not-a-number',
  name: { 'zh-CN': '不是数字', en: 'Not a number' },
  severity: 'error',
  summary: {
    'zh-CN': '表格中应填数字的地方须是数字。',
    en: 'Where a table wants a figure there must be one.',
  },
  source: SOURCES.form,
  check: (report, tell) => {
    for (const table of report.tables) {
      for (const reading of table.cells) {
        if (reading.cell && (reading.figure?.kind === 'unreadable' || isNegativeCount(reading))) {
          tell(shownRange(reading.cell), { reading, table });
        }
      }
    }
  },
  message: {
    'zh-CN': ({ reading, table }) =>
      `${nameOfTable(table)['zh-CN']}${cellName(reading.form)['zh-CN']}的“${writtenIn(reading)}”${FAULT['zh-CN'](reading)}`,
    en: ({ reading, table }) =>
      `${nameOfTable(table).en}, ${cellName(reading.form).en}: “${writtenIn(reading)}” ${FAULT.en(reading)}`,
  },
  fixes: ({ reading: { cell } }) => {
    const figure = cell && meant(cell.passage.text);
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
