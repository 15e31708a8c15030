import { displayRange, setCell } from '../draft/cells';
import type { Language } from '../lint/finding';
import { cellName, nameOfTable } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { saysChange } from '../prose/beside-figures';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import { readFigure } from '../text/figure';
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

/** What stands in the way of reading a figure, where that can be said. */
type Obstacle = { readonly kind: 'letter' | 'mark' | 'separator' | 'enclosed'; readonly written: string };

/** A slip of the pen beside a figure; a question mark is none. */
const MARK_BESIDE = /^([。．.，,、；;：:！!'’‘"”“·]{1,3})(.+)$|^(.+?)([。．.，,、；;：:！!'’‘"”“·]{1,3})$/;
const ENCLOSED = /^[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]$/;

function obstacleIn(written: string): Obstacle | undefined {
  const text = written.trim();
  if (ENCLOSED.test(text)) return { kind: 'enclosed', written: text };
  if (text.length > MAX_WRITTEN) return undefined;
  const [, before, behind, ahead, after] = MARK_BESIDE.exec(text) ?? [];
  const rest = behind ?? ahead;
  if (rest !== undefined && readFigure(rest).kind === 'figure') return { kind: 'mark', written: before ?? after };
  const folded = fold(text);
  const separator = /^\d+([,，'])\d+(?:[,，']\d+)*$/.exec(folded)?.[1];
  if (separator !== undefined) return { kind: 'separator', written: separator };
  if (!/^[\dA-Za-z,.]+$/.test(folded) || (!/\d/.test(folded) && meant(text) === undefined)) return undefined;
  const letters = [...new Set(folded.match(/[A-Za-z]/g))];
  return letters.length > 0 ? { kind: 'letter', written: letters.join(' ') } : undefined;
}

/** A cell with more in it holds no figure with a slip. In characters. */
const MAX_WRITTEN = 30;

const OBSTACLE: Readonly<Record<Obstacle['kind'], Record<Language, (written: string) => string>>> = {
  letter: {
    'zh-CN': (written) => `其中“${written}”是字母。请改为阿拉伯数字。`,
    en: (written) => `“${written}” ${written.length > 1 ? 'are letters' : 'is a letter'}. Write it in digits.`,
  },
  mark: {
    'zh-CN': (written) => `多了“${written}”。请删去。`,
    en: (written) => `“${written}” is too much. Remove it.`,
  },
  separator: {
    'zh-CN': (written) => `“${written}”的位置不对，千位分隔符后面应是三位数字。请核对是多少。`,
    en: (written) =>
      `“${written}” stands in the wrong place: three digits follow a thousands separator. Check the figure.`,
  },
  enclosed: {
    'zh-CN': () => '这是序号用的符号。请改为阿拉伯数字。',
    en: () => 'this is a sign for numbering. Write it in digits.',
  },
};

function notANumber(matched: MatchedCell, language: Language): string {
  const obstacle = obstacleIn(matched.cell?.content.text ?? '');
  const [says, plain] =
    language === 'en'
      ? ['is not a number: ', 'is not a number. Write it in digits.']
      : ['不是数字：', '不是数字。请改为阿拉伯数字。'];
  return obstacle ? says + OBSTACLE[obstacle.kind][language](obstacle.written) : plain;
}

const FAULT = {
  'zh-CN': (matched: MatchedCell): string =>
    isNegativeCount(matched)
      ? '小于 0，件数不能是负数。请核对。'
      : isParted(writtenIn(matched))
        ? '中间有空格，看不出是一个数还是两个数。请核对。'
        : notANumber(matched, 'zh-CN'),
  en: (matched: MatchedCell): string =>
    isNegativeCount(matched)
      ? 'is below zero, which no count can be. Check it.'
      : isParted(writtenIn(matched))
        ? 'has a blank in it: it may be one number or two. Check it.'
        : notANumber(matched, 'en'),
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
