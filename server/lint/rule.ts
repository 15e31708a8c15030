import { forms, NOTICE } from '../forms';
import type { TableId } from '../forms/form';
import type { FilePlace, PreviousYear, Unmatched } from '../report/compare/other-year';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import type { Range } from '../text/range';
import type { Language, Severity } from './finding';
import type { SuppressionUse } from './suppressions';

/** Words in each language that messages are reported in. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** A way to fix, as a rule proposes it. */
export interface SuggestedFix {
  readonly title: LocalizedText;
  readonly edits: readonly Edit[];
  readonly preferred?: boolean;
  readonly safe?: boolean;
}

/** A place that has part in a finding. */
export interface RelatedInformation {
  readonly range: Range;
  /** Where it stands in another file; `range` then is where in this one it bears on. */
  readonly file?: FilePlace | undefined;
  readonly message: LocalizedText;
  /** Whether nothing follows from it, as from an addend of 0: it may be left out where there is little room. */
  readonly isMinor?: boolean;
}

/** Reports one finding: where, and what the rule's message and fixes need to know. */
export type ReportFinding<Facts> = (range: Range, facts: Facts) => void;

/** What a rule may know beside the report itself. */
export interface Context {
  /** The same organ's report on the year before, where it is known. */
  readonly previous: PreviousYear | undefined;
  /** Where the text was last changed; undefined where nobody is typing. An offset into the draft's text. */
  readonly edited: () => number | undefined;
  /** What the report does not say, so that last year's cannot be found among the others there are. */
  readonly unmatched: Unmatched | undefined;
  /** The day by which reports are due where the law sets none, as `MM-DD`. */
  readonly dueDate: string | undefined;
  /** The comments that suppress rules, and what they have suppressed; for a rule that is checked last. */
  readonly suppressions: SuppressionUse;
}

/** One thing that can be wrong with a report; see `docs/rules/`. */
export interface Rule<Facts = unknown> {
  /** Its name in settings, in comments and as the code of its findings. */
  readonly id: string;
  /** Its name for people, where no id has to be typed. */
  readonly name: LocalizedText;
  /** What it is reported as, unless settings say otherwise. */
  readonly severity: Severity;
  /** What a finding is reported as where that is not the rule's own severity. */
  readonly severityOf?: (facts: Facts) => Severity;
  /** What it checks, in one sentence. */
  readonly summary: LocalizedText;
  /** Where that is laid down. */
  readonly source: string;
  /** Whether it compares two years: without last year's report it is not checked, or only in part. */
  readonly needsPrevious?: boolean | 'partly';
  /** Whether it looks at what the other rules found. */
  readonly isLast?: boolean;
  readonly check: (report: Report, reportFinding: ReportFinding<Facts>, context: Context) => void;
  /** What is wrong, the arithmetic, and what to do: for clerks. */
  readonly message: Readonly<Record<Language, (facts: Facts) => string>>;
  readonly related?: (facts: Facts) => readonly RelatedInformation[];
  /** Places of which a finding reports the same as of its own: its fixes are offered there as well. */
  readonly alsoAt?: (facts: Facts) => readonly Range[];
  readonly fixes?: (facts: Facts, report: Report) => readonly SuggestedFix[];
}

/** Declares a rule. Its facts are known to itself alone. */
export const rule = <Facts>(definition: Rule<Facts>): Rule => definition as unknown as Rule;

/** A table of the form in force as people call it, after the number of its notice; nothing where it has none such. */
function nameOf(id: TableId): string {
  const table = forms[0].tables.find((table) => table.id === id);
  return table ? `，表${table.name}` : '';
}

/** The sources that rules cite. */
export const SOURCES = {
  form: NOTICE,
  tableThree: `${NOTICE}${nameOf('applications')}`,
  contents: '《中华人民共和国政府信息公开条例》第五十条',
  deadline: '《中华人民共和国政府信息公开条例》第四十九条',
  fees: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  own: 'ogi-report',
} as const;
