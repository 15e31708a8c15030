import { cached } from '../caches';
import type { Draft, Line, Table } from '../draft/draft';
import { headTitleLine } from '../draft/head-title';
import { forms as allForms, type Forms, formFor } from '../forms';
import type { Form } from '../forms/form';
import { ByCue } from '../prose/by-cue';
import { FIGURES } from '../prose/claims/claim-cues';
import { type Paragraph, paragraphsOf } from '../prose/paragraphs';
import type { Prose } from '../prose/sentences';
import type { Cue, ParagraphCache } from '../prose/text-facts';
import { holds, type Range } from '../text/range';
import { allReferencesIn, isPart, proseOf, type TableReference } from './compare/restated';
import { organInTitle, titleEnd, withDateAbove } from './head';
import { isNotice, isOfSchoolYear } from './other-papers';
import { findPeriod, type Period } from './period';
import { draftUpTo, secondReport } from './second-report';
import { type MatchedSection, type MatchedSections, readSections } from './sections';
import { readSignature, type Signature } from './signature';
import { type BrokenEquation, brokenAmong, type EvaluatedEquation, evaluate } from './tables/equations';
import { looseTables, withLooseTables } from './tables/loose-tables';
import type { MatchedTable } from './tables/matched';
import { readTables } from './tables/read';
import { type Talks, talksOf } from './talks';
import { findTitle, findTitleOfReport, saysReport, type Title } from './title';
import { reportingYear } from './year';

/** What is read at once. */
interface Parts {
  readonly draft: Draft;
  /** The form for its year. */
  readonly form: Form;
  /** The forms that it was read by: a table may be of another edition than the year's. */
  readonly forms: Forms;
  /** The year reported on; undefined when nothing in the draft says. */
  readonly year: number | undefined;
  /** The organ's name without spaces, as the title or the signature has it. */
  readonly organ: string | undefined;
  /**
   * The name under which it speaks of itself: an office that signs without being named in the title may do so for its
   * government, of whose organs it is one.
   */
  readonly ownName: string | undefined;
  readonly title: Title | undefined;
  readonly period: Period | undefined;
  readonly signature: Signature;
  readonly lines: readonly Line[];
  readonly paragraphs: readonly Paragraph[];
  /** In the order of the text. */
  readonly sections: readonly MatchedSection[];
  readonly repeatedSections: readonly MatchedSection[];
  /** Where another report begins in the same draft, which is not read. */
  readonly nextReport: Line | undefined;
  readonly tables: readonly MatchedTable[];
  /** Tables that are none of the form's. */
  readonly otherTables: readonly Table[];
  readonly equations: readonly EvaluatedEquation[];
  readonly broken: readonly BrokenEquation[];
}

/** One draft read against its form: what every rule and feature looks at. */
export interface Report extends Parts {
  /** The paragraphs, read for words and figures; worked out when first asked for. */
  readonly prose: readonly Prose[];
  /** Those of either in which a cue stands. */
  readonly paragraphsWith: (cue: Cue) => readonly Paragraph[];
  readonly proseWith: (cue: Cue) => readonly Prose[];
  /** What the talk of its paragraphs is of; worked out when first asked for. */
  readonly talks: Talks;
  /** The figures of prose that restate cells; worked out when first asked for. */
  readonly tableReferences: readonly TableReference[];
  /** The figures of the prose that count some of what a table does. */
  readonly partReferences: readonly TableReference[];
}

/** So many of the six headings make a document an annual report, whatever its title. */
const ENOUGH_SECTIONS = 3;

/**
 * Reads a draft as an annual report; undefined when it is none, or is on a year before there was a form.
 * @param cache what an earlier reading of the same draft left: paragraphs that have stayed as they were are not read again
 * @param forms newest first
 * @param before what an earlier reading found: tables that have stayed as they were are not read again
 */
export function readReport(
  draft: Draft,
  cache?: ParagraphCache,
  forms: Forms = allForms,
  before?: Report,
): Report | undefined {
  const read = (from: Draft, known?: Known) => readWith(from, cache, forms, before, known);
  const whole = read(draft);
  const nextReport = whole && secondReport(whole);
  const report = (nextReport && read(draftUpTo(draft, nextReport.range.start), { nextReport })) ?? whole;
  const loose = report ? looseTables(report) : [];
  // Their lines are then no prose, and no headings either: what was read out of them is read anew.
  return report && loose.length > 0
    ? read(withLooseTables(report.draft, loose), { loose, nextReport: report.nextReport })
    : report;
}

/** What an earlier reading has found. */
interface Known {
  /** The tables that the form has found among lines of text. */
  readonly loose?: readonly MatchedTable[];
  readonly nextReport?: Line | undefined;
}

function readWith(
  draft: Draft,
  cache: ParagraphCache | undefined,
  forms: Forms,
  before: Report | undefined,
  { loose = [], nextReport }: Known = {},
): Report | undefined {
  const lines = draft.blocks.filter((block) => block.kind === 'line');
  const first = sectionsByAnyForm(draft, lines, forms);
  const { isBySections } = first;
  let { sections, repeated } = first;
  const bodyFrom = sections[0]?.range.start ?? draft.text.length;
  if (isOfSchoolYear(lines, bodyFrom)) return undefined;
  const page = draft.syntax === 'html' ? { headTitle: headTitleLine(draft) } : undefined;
  const title = isBySections
    ? findTitleOfReport(lines, bodyFrom, page)
    : findTitle(lines, sections[0]?.range.start, page);
  if (!isBySections && !(title && saysReport(title, lines, sections.length > 0))) return undefined;
  if (isNotice(lines, bodyFrom, title, page !== undefined)) return undefined;
  cache?.begin();
  const paragraphs = paragraphsOf(draft.blocks, cache, title?.lines.at(-1));
  const period = findPeriod(paragraphs, bodyFrom);
  const signature = withDateAbove(
    readSignature(lines, sections[sections.length - 1]?.range.start ?? titleEnd(title)),
    lines,
    bodyFrom,
  );
  const year = reportingYear(title, period, signature, paragraphs);
  const form = year === undefined ? first.form : formFor(year, forms);
  if (!form) return undefined;
  if (form.sections !== first.form.sections) ({ sections, repeated } = readSections(lines, form, draft.text.length));
  const found = loose.flatMap(({ fragments }) => fragments);
  const { tables: others, unknown } = readTables(
    draft.blocks.filter((block) => block.kind === 'table').filter((table) => !found.includes(table)),
    sections,
    form,
    forms,
    before?.form === form && before.forms === forms ? before.tables : undefined,
  );
  const tables = [...others, ...loose].sort((a, b) => a.range.start - b.range.start);
  const equations: EvaluatedEquation[] = [];
  const broken: BrokenEquation[] = [];
  for (const table of tables) {
    const evaluated = evaluate(table);
    equations.push(...evaluated);
    broken.push(...brokenAmong(evaluated));
  }
  const named = organInTitle(title, lines);
  const signs = signature.organ?.name;
  const parts: Parts = {
    draft,
    form,
    forms,
    year,
    organ: named ?? signs,
    ownName: named ?? (signs && OFFICE.test(signs) ? undefined : signs),
    title,
    period,
    signature,
    lines,
    paragraphs,
    sections,
    repeatedSections: repeated,
    nextReport,
    tables,
    otherTables: unknown,
    equations,
    broken,
  };
  return new WithProse(parts) as WithProse & Parts;
}

/**
 * What is worked out of a report once, and only when a rule asks for it. A class: of an object literal with getters the
 * engine makes a new shape each time, and each shape keeps its report in memory long after anybody needs it.
 */
class WithProse {
  private readProse: readonly Prose[] | undefined;
  private paragraphsByCue: ByCue<Paragraph> | undefined;
  private proseByCue: ByCue<Prose> | undefined;
  private readTalks: Talks | undefined;
  private readReferences: readonly TableReference[] | undefined;
  private readTableReferences: readonly TableReference[] | undefined;

  constructor(private readonly parts: Parts) {
    Object.assign(this, parts);
  }

  get prose(): readonly Prose[] {
    this.readProse ??= proseOf(this.parts.paragraphs);
    return this.readProse;
  }

  paragraphsWith(cue: Cue): readonly Paragraph[] {
    this.paragraphsByCue ??= new ByCue(this.parts.paragraphs);
    return this.paragraphsByCue.with(cue);
  }

  proseWith(cue: Cue): readonly Prose[] {
    this.proseByCue ??= new ByCue(this.prose);
    return this.proseByCue.with(cue);
  }

  get talks(): Talks {
    this.readTalks ??= talksOf({ ...this.parts, organ: this.parts.ownName });
    return this.readTalks;
  }

  get tableReferences(): readonly TableReference[] {
    this.readTableReferences ??= this.references.filter((reference) => !isPart(reference));
    return this.readTableReferences;
  }

  get partReferences(): readonly TableReference[] {
    return this.references.filter(isPart);
  }

  private get references(): readonly TableReference[] {
    this.readReferences ??= allReferencesIn({
      ...this.parts,
      organ: this.parts.ownName,
      prose: this.proseWith(FIGURES),
      talks: this.talks,
    });
    return this.readReferences;
  }
}

const OFFICE = /办公[室厅]$|政府办$/;

/** The sections of a draft before its year is known, by a form that makes it a report if there is one. */
function sectionsByAnyForm(draft: Draft, lines: readonly Line[], forms: Forms): ReadSections {
  let found: ReadSections | undefined;
  for (const form of unlikeInHeadings(forms)) {
    const read = readSections(lines, form, draft.text.length);
    const { sections } = read;
    const isBySections =
      sections.filter((section, i) => section.isKnown && hasContent(draft, section, sections[i + 1])).length >=
      ENOUGH_SECTIONS;
    if (!found || isBySections || sections.length > found.sections.length) found = { ...read, form, isBySections };
    if (isBySections) break;
  }
  return found as ReadSections;
}

interface ReadSections extends MatchedSections {
  readonly form: Form;
  readonly isBySections: boolean;
}

/** Of forms whose sections have the same headings the newest. */
const unlikeInHeadings = cached((forms: Forms): Forms => {
  const headingsOf = ({ sections }: Form): string =>
    JSON.stringify(sections.map(({ heading, aliases }) => [heading, aliases]));
  return [...new Map([...forms].reverse().map((form) => [headingsOf(form), form])).values()].reverse();
});

const TAG_OR_CONTENT = /<[^<>]*>|[\p{Script=Han}\d]/gu;

/** Whether anything stands between a heading and the next: a list of the headings alone is no report. */
function hasContent(
  { text }: Draft,
  { line, heading, range }: MatchedSection,
  next: MatchedSection | undefined,
): boolean {
  const from = line.content.rangeOf(heading.from, heading.to).end;
  const end = Math.min(next?.range.start ?? range.end, line.range.end + 2000);
  for (const [found] of text.slice(from, end).matchAll(TAG_OR_CONTENT)) if (found[0] !== '<') return true;
  return false;
}

/** The section in which a place lies. */
export const sectionAt = (report: Report, { start }: Range): MatchedSection | undefined =>
  report.sections.find(({ range }) => holds(range, start));

/** The lines of a section, its heading and the signature left out. */
export function linesOf({ lines, signature }: Report, { line, range }: MatchedSection): Line[] {
  const found: Line[] = [];
  for (let i = lines.indexOf(line) + 1; i < lines.length && lines[i].range.start < range.end; i++)
    if (lines[i] !== signature.signed?.line && lines[i] !== signature.organ?.line) found.push(lines[i]);
  return found;
}
