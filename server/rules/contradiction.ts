import { shownRange } from '../draft/cells';
import { anyMeans, isMark, means, type Prose, type Sentence, type Token } from '../prose/sentences';
import { MEANING } from '../prose/vocabulary';
import { cue } from '../prose/wording';
import { figureOf } from '../report/equations';
import type { Report } from '../report/report';
import type { CellReading } from '../report/tables';
import { cellName } from './names';
import { rule, SOURCES } from './rule';

interface Facts {
  readonly said: string;
  /** Cells that ought to be 0 and are not. */
  readonly against: readonly CellReading[];
}

/** What a sentence claims, and which cells must then be 0. */
interface Claim {
  readonly wording: RegExp;
  /** Words that make another statement of it. */
  readonly unless?: RegExp;
  readonly cells: (report: Report, sentence: Sentence, at: number) => CellReading[];
}

const cellsAt = (report: Report, rows: readonly string[], columns: readonly string[]): CellReading[] =>
  report.tables.flatMap(({ cells }) =>
    cells.filter(({ form }) => rows.includes(form.row.id) && columns.includes(form.column.id)),
  );

/** The groups of table 四 that a claim speaks of: those named in its own phrase, else those before it in the sentence. */
function disputesNamed(sentence: Sentence, at: number): string[] {
  const before = sentence.tokens.filter(({ from }) => from < at);
  const own = groupsNamed(behindLast(before, ',;'));
  return own.length > 0 ? own : groupsNamed(behindLast(before, ';'));
}

function behindLast(tokens: readonly Token[], marks: string): readonly Token[] {
  let at = tokens.length;
  while (at > 0 && ![...marks].some((mark) => isMark(tokens[at - 1], mark))) at--;
  return tokens.slice(at);
}

function groupsNamed(tokens: readonly Token[]): string[] {
  const rows: string[] = [];
  if (anyMeans(tokens, MEANING.reconsideration)) rows.push('reconsideration');
  if (anyMeans(tokens, MEANING.litigation)) rows.push('litigation.direct', 'litigation.afterReconsideration');
  return rows;
}

const CLAIMS: readonly Claim[] = [
  {
    wording:
      /(?:全部|均已|均|都已|所有申请(?:件|事项)?(?:均|都|全部)?已?(?:按要求|依法)?)(?:依法|予以)?(?:办结|办理完毕|办理完成|办理完结|办复|答复完毕)|(?:^|[^时期限])办结率(?:为|达到?|均为)?100%|办结率(?:为|达到?)?百分之百/,
    unless:
      /其余|剩余|其[他它][^,。;]{0,6}[均都全已]|正在(?:办理|答复|处理)|尚未|尚有|到期|结转|顺延|转下|除|按时办结率|按期办结率|及时办结率|上年|信访|建议|提案|留言|来信|诉求|工单|热线|信箱|咨询/,
    cells: (report) => cellsAt(report, ['carriedOver'], ['total']),
  },
  {
    wording: /(?:均|全部|都)(?:获得?|被|予以|为|已)?(?:结果)?维持/,
    unless: /尚未审结|未审结|其余|其[他它](?:均|都|全)|其他结果|除/,
    cells: (report, sentence, at) => cellsAt(report, disputesNamed(sentence, at), ['corrected', 'other', 'pending']),
  },
  {
    wording: /未(?:被|发生|出现)?(?:行政复议机关|法院|人民法院)?纠(?:错|正)|无(?:被)?纠错|零纠错|没有被?纠错/,
    cells: (report, sentence, at) => cellsAt(report, disputesNamed(sentence, at), ['corrected']),
  },
];

/** In every wording. */
const CUE = cue(['办结', '办理', '办复', '答复', '维持', '纠'], /办结|办理完|办复|答复完|维持|纠/);

interface Contradiction {
  readonly from: number;
  readonly to: number;
  readonly facts: Facts;
}

const NONE: readonly Contradiction[] = [];

function contradictionsIn(report: Report, prose: Prose): readonly Contradiction[] {
  if (!prose.has(CUE) || !CLAIMS.some(({ wording }) => wording.test(prose.text))) return NONE;
  return prose.sentences.flatMap((sentence) => {
    const text = prose.text.slice(sentence.from, sentence.to);
    return CLAIMS.flatMap(({ wording, unless, cells }) => {
      const match = wording.exec(text);
      if (!match || unless?.test(text)) return [];
      const isOtherYear = sentence.tokens.some((token) => token.kind === 'year' && token.what !== report.year);
      const from = sentence.from + match.index;
      const to = from + match[0].length;
      // 均获维持，继续保持省级…: praise that follows speaks of no part.
      const isPart = sentence.tokens.some((token) => token.from < to && means(token, MEANING.scope));
      if (
        isOtherYear ||
        isPart ||
        !/信息公开|依申请|申请|复议|诉讼/.test(prose.text.slice(Math.max(0, sentence.from - 400), sentence.to))
      )
        return [];
      const against = cells(report, sentence, from).filter((cell) => (figureOf(cell) ?? 0) > 0);
      return against.length > 0 ? [{ from, to, facts: { said: match[0], against } }] : [];
    });
  });
}

const counter = ({ against }: Facts, language: 'zh-CN' | 'en'): string =>
  against
    .map((cell) => `${cellName(cell.form)[language]}${language === 'en' ? ' is ' : '为 '}${figureOf(cell)}`)
    .join(language === 'en' ? ', ' : '，');

export default rule<Facts>({
  id: 'contradiction',
  severity: 'warning',
  summary: {
    'zh-CN': '“全部办结”“办结率100%”“均获维持”“未被纠错”等说法不能与表格相反。',
    en: 'Statements such as 全部办结, 办结率100%, 均获维持 may not contradict the tables.',
  },
  source: SOURCES.form,
  check: (report, tell) => {
    for (const prose of report.prose) {
      for (const { from, to, facts } of contradictionsIn(report, prose)) tell(prose.rangeOf(from, to), facts);
    }
  },
  message: {
    'zh-CN': (facts) => `正文说“${facts.said}”，而表格中${counter(facts, 'zh-CN')}。请核对正文和表格。`,
    en: (facts) =>
      `The text says “${facts.said}”, but in the table ${counter(facts, 'en')}. Check the text and the table.`,
  },
  parts: ({ against }) =>
    against.flatMap(({ cell, form }) => (cell ? [{ range: shownRange(cell), says: cellName(form) }] : [])),
});
