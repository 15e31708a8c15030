import { cellsName } from '../lint/names';
import { relatedCells } from '../lint/related';
import { type LocalizedText, rule, SOURCES } from '../lint/rule';
import { saysWholeYear } from '../prose/beside-figures';
import { placeOf } from '../prose/claims/claims';
import type { Topic } from '../prose/topics';
import { partsTogether } from '../report/compare/parts';
import { type Interpretation, isPart, matchesTable, type TableReference } from '../report/compare/restated';

/** The cells of a reading, as one would point them out. */
const cellsIn = ({ cells }: Interpretation): LocalizedText => cellsName(cells.map(({ form }) => form));

const said = ({ claim: { prose, figure, from, to } }: TableReference): string =>
  prose.text.slice(from, figure?.end ?? to);

/** A figure written with 余 or 万 cannot be changed without knowing how it is to be rounded. */
const isExact = ({ claim: { figure } }: TableReference): boolean => figure !== undefined && figure.low === figure.high;

/** In characters: so close before a figure stands that it is of the whole year. */
const LOOKBEHIND = 60;

/** What was dealt with is another figure than what was answered in one sentence, and the same in the next. */
const AKIN: Partial<Record<Topic, Topic>> = { handled: 'answered' };

/** Of what was done with applications: nothing else is done with more of them than there are. */
const DONE: ReadonlySet<Topic> = new Set(['handled', 'answered', 'altogether']);

/** Where the same is stated rightly elsewhere, a figure may count a part of it; another sentence on the whole year does not. */
function isPartBeside(
  right: ReadonlyMap<Topic, ReadonlySet<string>>,
  { claim, interpretations }: TableReference,
): boolean {
  const { prose, sentence, from, topic, figure } = claim;
  if (figure && DONE.has(topic) && interpretations.every(({ value }) => figure.low > value)) return false;
  const here = placeOf(claim);
  const akin = AKIN[topic];
  const isElsewhere = [...((akin && right.get(akin)) ?? [])].some((other) => other !== here);
  const same = right.get(topic);
  // Words for none leave no part.
  if (!figure) return same?.has(here) === true;
  if (!same && !isElsewhere) return false;
  return same?.has(here) || !saysWholeYear(prose.text.slice(Math.max(sentence.from, from - LOOKBEHIND), from));
}

/** 不予公开、不予处理均为0件: changed for one of them it would be wrong for the other. */
const countsAnother = ({ claim: { prose, from } }: TableReference, references: readonly TableReference[]): boolean =>
  references.filter(({ claim }) => claim.from === from && claim.prose === prose).length > 1;

/** So many cells of a sum are pointed out. */
const MAX_CELLS = 12;

/** What may be restated, the plainest first and each value once: with nothing carried in, new applications and all of them are as many. */
const unlike = ({ interpretations }: TableReference): TableReference['interpretations'] =>
  interpretations
    .filter(({ value }, i) => interpretations.findIndex((other) => other.value === value) === i)
    .slice(0, MAX_READINGS);
/** More of them help nobody to find what is wrong. */
const MAX_READINGS = 2;

export default rule<TableReference & { readonly isOfSeveral: boolean }>({
  id: 'prose-table',
  name: { 'zh-CN': '正文与表格不一致', en: 'Prose differs from the table' },
  severity: 'warning',
  summary: {
    'zh-CN': '正文中重复表格的数字，应与表格一致。',
    en: 'A figure in prose that restates the tables must agree with them.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    const references = [...report.tableReferences, ...report.partReferences];
    const unlikeTable = references.filter((reference) => !matchesTable(reference));
    if (unlikeTable.length === 0) return;
    const inDoubt = new Set(report.broken.flatMap(({ parts, totals }) => [...parts, ...totals]));
    /** By what is counted, the sentences that state it rightly. */
    const right = new Map<Topic, Set<string>>();
    for (const reference of report.tableReferences) {
      const { claim } = reference;
      if (!claim.figure || !matchesTable(reference)) continue;
      const sentences = right.get(claim.topic);
      if (sentences) sentences.add(placeOf(claim));
      else right.set(claim.topic, new Set([placeOf(claim)]));
    }
    const parts = partsTogether(references);
    const isExcused = (reference: TableReference): boolean =>
      !isPart(reference) && (parts.has(reference) || isPartBeside(right, reference));
    for (const restatement of unlikeTable) {
      const { claim } = restatement;
      if (isExcused(restatement)) continue;
      // Cells of a broken equation are reported already: which of them is wrong is not known yet.
      if (restatement.interpretations.some(({ cells }) => cells.some((cell) => inDoubt.has(cell)))) continue;
      const isOfSeveral = countsAnother(restatement, references);
      reportFinding(claim.prose.rangeOf(claim.from, claim.figure?.end ?? claim.to), { ...restatement, isOfSeveral });
    }
  },
  message: {
    'zh-CN': (reference) =>
      `正文写“${said(reference)}”，${isPart(reference) ? '只是其中一部分，却超过表格的总数' : '与表格不符'}：${unlike(
        reference,
      )
        .map((interpretation) => `${cellsIn(interpretation)['zh-CN']}为 ${interpretation.value}`)
        .join('；或')}。请核对哪一处正确。`,
    en: (reference) =>
      `The text says “${said(reference)}”, ${isPart(reference) ? 'which is some of them, and the table has fewer altogether' : 'the table differs'}: ${unlike(
        reference,
      )
        .map((interpretation) => `${cellsIn(interpretation).en} is ${interpretation.value}`)
        .join('; or ')}. Check which is right.`,
  },
  related: ({ interpretations }) => interpretations.flatMap(({ cells }) => relatedCells(cells.slice(0, MAX_CELLS))),
  fixes: (reference) =>
    isExact(reference) && !isPart(reference) && !reference.isOfSeveral
      ? unlike(reference).map(({ value }, i) => ({
          title: { 'zh-CN': `将正文改为 ${value}`, en: `Change the text to ${value}` },
          edits: reference.claim.prose.replace(reference.claim.from, reference.claim.to, String(value)),
          preferred: i === 0,
        }))
      : [],
});
