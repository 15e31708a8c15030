import { rule, SOURCES } from '../lint/rule';
import type { Paragraph } from '../prose/paragraphs';
import {
  type Citation,
  citations,
  EARLIER_NOTICE,
  FORM_NOTICE,
  FORM_TITLE,
  isHistory,
  isNumbered,
  noticeWithNumber,
  numberOf,
} from '../prose/typos/citations';
import { documentNumbers } from '../prose/typos/document-numbers';
import { titles } from '../prose/typos/titles';
import type { Report } from '../report/report';

interface Facts {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly official: string;
  /** `outdated`: the notice of 2019, cited as the form of a report on 2021 or later; `later`: a year still to come. */
  readonly fault: Citation['fault'] | 'outdated' | 'later';
}

const written = ({ paragraph, from, to }: Facts): string => paragraph.text.slice(from, to).replace(/\s/g, '');

/**
 * The earlier notice, by its number or by its name alone, where a report that owes the form of 2021 cites it and nowhere
 * cites the notice of that form.
 */
function outdatedIn({ paragraphs, year }: Report): Facts[] {
  if (year === undefined || year < FORM_NOTICE.year) return [];
  const found: Facts[] = [];
  for (const paragraph of paragraphs) {
    const named = paragraph.find(titles).filter(({ mark, inside }) => mark === '《' && !inside);
    for (const { from, to } of named) {
      const name = paragraph.text.slice(from, to);
      if (name.includes(FORM_NOTICE.title)) return [];
      if (!name.includes(EARLIER_NOTICE.title) || isNumbered(paragraph.text, to) || isHistory(paragraph.text, from, to))
        continue;
      found.push({ paragraph, from: from + 1, to: to - 1, official: FORM_TITLE, fault: 'outdated' });
    }
    for (const number of paragraph.find(documentNumbers)) {
      const notice = noticeWithNumber(number);
      if (notice === FORM_NOTICE) return [];
      if (notice !== EARLIER_NOTICE || isHistory(paragraph.text, number.from, number.to)) continue;
      const from = number.open - notice.prefix.length;
      found.push({
        paragraph,
        from: Math.max(number.from, from),
        to: number.to,
        official: numberOf(FORM_NOTICE),
        fault: 'outdated',
      });
    }
  }
  return found;
}

/** How the codes of offices end (GB/T 9704). */
const CODE = /[发函办字电规]$/;

/** Numbers with a year after the one in which the report was signed, or was due: 国办发〔2204〕8号. Notices that are known were issued. */
function laterIn({ paragraphs, year, signature }: Report): Facts[] {
  if (year === undefined) return [];
  const latest = Math.max(year + 1, signature.signed?.date?.year ?? 0);
  return paragraphs.flatMap((paragraph) =>
    paragraph
      .find(documentNumbers)
      .filter((number) => number.year > latest && CODE.test(number.prefix) && !noticeWithNumber(number))
      .map(({ open, close }): Facts => ({ paragraph, from: open, to: close + 1, official: '', fault: 'later' })),
  );
}

/** Slips of the pen; what else is meant only the clerk can say. */
const IS_SAFE: ReadonlySet<Facts['fault']> = new Set(['name', 'number', 'brackets']);

/** Whether a title stands directly before: its words would have to change as well. */
const isTitled = ({ paragraph, from }: Facts): boolean =>
  /》[（(\s]{0,3}$/.test(paragraph.text.slice(Math.max(0, from - 4), from));

/** The form of its own year, in a report that owes the one of 2019; the name of that one is then the right one. */
function asOf({ year }: Report, facts: Facts): Facts {
  if (year === undefined || year >= FORM_NOTICE.year) return facts;
  if (facts.fault === 'unissued') return { ...facts, official: numberOf(EARLIER_NOTICE) };
  return facts;
}

export default rule<Facts>({
  id: 'citation',
  name: { 'zh-CN': '引用有误', en: 'Wrong citation' },
  severity: 'warning',
  summary: {
    'zh-CN': '引用的法规、机关和文号应与正式名称一致。',
    en: 'Laws, offices and document numbers should be cited as they are officially called.',
  },
  source: `《党政机关公文格式》GB/T 9704；${SOURCES.form}`,
  check: (report, reportFinding) => {
    const outdated = outdatedIn(report);
    for (const facts of [...outdated, ...laterIn(report)])
      reportFinding(facts.paragraph.rangeOf(facts.from, facts.to), facts);
    for (const paragraph of report.paragraphsWith(citations)) {
      for (const citation of paragraph.find(citations)) {
        // Characters that a conversion lost are reported as that.
        if (paragraph.text.slice(citation.from, citation.to).includes('\ufffd')) continue;
        const isReported = outdated.some((one) => one.paragraph === paragraph && one.to === citation.to);
        if (!isReported)
          reportFinding(paragraph.rangeOf(citation.from, citation.to), asOf(report, { paragraph, ...citation }));
      }
    }
  },
  message: {
    'zh-CN': (facts) => {
      switch (facts.fault) {
        case 'name':
          return `“${written(facts)}”与正式名称不一致，应为“${facts.official}”。`;
        case 'number':
          return `文号“${written(facts)}”有误，应为“${facts.official}”。`;
        case 'brackets':
          return `文号“${written(facts)}”书写不规范：年份用六角括号〔〕，序号前不加“第”“年”。应为“${facts.official}”。`;
        case 'other':
          return `前面所引文件的文号是“${facts.official}”，这里写作“${written(facts)}”。请核对。`;
        case 'unissued':
          return `没有文号为“${written(facts)}”的年度报告格式，应为“${facts.official}”。请核对。`;
        case 'earlier':
          return `后面的文号是现行格式的，这里写的却是2019年通知的名称。现行格式的通知是《${facts.official}》。`;
        case 'outdated':
          return `“${written(facts)}”是2019、2020年度报告的格式，2021年度起的报告格式是“${facts.official}”。`;
        case 'later':
          return `文号中的年份写作“${written(facts)}”，比报告公布的年份还晚。请核对。`;
      }
    },
    en: (facts) => {
      switch (facts.fault) {
        case 'name':
          return `“${written(facts)}” is officially called “${facts.official}”.`;
        case 'number':
          return `The number “${written(facts)}” should be “${facts.official}”.`;
        case 'brackets':
          return `In “${written(facts)}” the year belongs in 〔〕, without 第 or 年 before the number: “${facts.official}”.`;
        case 'other':
          return `The document named here has the number “${facts.official}”, not “${written(facts)}”. Check it.`;
        case 'unissued':
          return `No form of the report has the number “${written(facts)}”; it should be “${facts.official}”. Check it.`;
        case 'earlier':
          return `The number behind it is that of the form in force, but this is the name of the notice of 2019. The form in force is 《${facts.official}》.`;
        case 'outdated':
          return `“${written(facts)}” is the form of the reports on 2019 and 2020; since 2021 it is “${facts.official}”.`;
        case 'later':
          return `The document number has the year “${written(facts)}”, after the year in which the report is published. Check it.`;
      }
    },
  },
  fixes: (facts) =>
    facts.fault === 'later' || (facts.fault === 'outdated' && isTitled(facts))
      ? []
      : [
          {
            title: { 'zh-CN': `改为“${facts.official}”`, en: `Change to “${facts.official}”` },
            edits: facts.paragraph.correct(facts.from, facts.to, facts.official),
            preferred: true,
            safe: IS_SAFE.has(facts.fault),
          },
        ],
});
