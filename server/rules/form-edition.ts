import { displayRange } from '../draft/cells';
import { forms } from '../forms';
import type { Form } from '../forms/form';
import { nameOfTable } from '../lint/names';
import { type LocalizedText, rule } from '../lint/rule';
import type { MatchedTable } from '../report/tables/matched';
import { shown } from '../text/shown';

interface Facts {
  readonly table: MatchedTable;
  readonly wanted: Form;
  readonly year: number | undefined;
}

/** A notice's number without the code of the office before it. */
const shortNumber = ({ notice: { number } }: Form): string => number.slice(number.indexOf('〔'));

/** The years that a form is for, as one says them. */
function yearsOf({ years: { from, to } }: Form): LocalizedText {
  if (!Number.isFinite(to)) return { 'zh-CN': `${from}年度起`, en: `${from} and later` };
  if (from === to) return { 'zh-CN': `${from}年度`, en: String(from) };
  return to === from + 1
    ? { 'zh-CN': `${from}、${to}年度`, en: `${from} and ${to}` }
    : { 'zh-CN': `${from}至${to}年度`, en: `${from} to ${to}` };
}

/** Whether the form for the year has such a table at all. */
const hasTable = ({ table: { table }, wanted }: Facts): boolean => wanted.tables.some(({ id }) => id === table.id);

export default rule<Facts>({
  id: 'form-edition',
  name: { 'zh-CN': '表格版本不符', en: 'Table of another edition' },
  severity: 'warning',
  summary: {
    'zh-CN': `表格应采用报告年度适用的格式（${forms.map((form) => `${yearsOf(form)['zh-CN']}用${shortNumber(form)}`).join('，')}）。`,
    en: `Tables should be those of the form for the year (${forms.map((form) => `${shortNumber(form)} for ${yearsOf(form).en}`).join(', ')}).`,
  },
  source: forms.map(({ notice }) => notice.number).join('、'),
  check: (report, reportFinding) => {
    for (const table of report.tables) {
      if (table.otherEdition)
        reportFinding(displayRange(table.otherEdition), { table, wanted: report.form, year: report.year });
    }
  },
  message: {
    'zh-CN': (facts) => {
      const { table, wanted, year } = facts;
      const name = nameOfTable(table)['zh-CN'];
      const given = `${table.form.notice.number}的格式（“${shown(table.otherEdition?.content.text ?? '')}”）`;
      const owed = `${year === undefined ? '现行' : `${year}年度`}报告`;
      return hasTable(facts)
        ? `${name}用的是${given}，${owed}应采用${wanted.notice.number}的格式，请换成该格式的表。表中数字已按现有格式核对。`
        : `${name}是${given}里的表，${owed}的格式${wanted.notice.number}没有这张表。请核对报告年度，或删去该表。表中数字已按现有格式核对。`;
    },
    en: (facts) => {
      const { table, wanted, year } = facts;
      const given = `${nameOfTable(table).en} is that of ${table.form.notice.number} (“${shown(table.otherEdition?.content.text ?? '')}”)`;
      const owed = `a report ${year === undefined ? 'today' : `on ${year}`}`;
      return hasTable(facts)
        ? `${given}; ${owed} uses ${wanted.notice.number}. It was checked by its own form: replace it.`
        : `${given}; ${owed} uses ${wanted.notice.number}, which has no such table. It was checked by its own form: check the year, or delete it.`;
    },
  },
});
