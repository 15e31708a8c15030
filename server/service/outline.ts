import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Language } from '../lint/finding';
import { RULE_OF_EQUATION } from '../lint/known-rules';
import type { Report } from '../report/report';
import type { MatchedSection } from '../report/sections';
import type { MatchedTable } from '../report/tables/matched';
import type { Title } from '../report/title';
import { type Range, span } from '../text/range';
import { harmless } from '../text/shown';
import { type CheckedDocument, editorRange, findingsWithin } from './checked-document';
import { messageIn } from './messages';
import { labelOf } from './node-at';
import { type RowNode, rowTree } from './row-tree';
import { shortLabel } from './short-names';

const messages = {
  total: { 'zh-CN': '总计不符', en: 'wrong total' },
  balance: { 'zh-CN': '勾稽不符', en: 'out of balance' },
  and: { 'zh-CN': '，', en: ', ' },
} as const;

/** A name in an outline may not be empty, and has no use for line ends. */
const nameOf = (written: string, otherwise: string): string =>
  harmless(written).replace(/\s+/g, ' ').trim() || otherwise;

const isWithin = (inner: Range, fullRange: Range): boolean =>
  fullRange.start <= inner.start && inner.end <= fullRange.end;

/** An entry that still knows where it stands in the text. */
interface Entry {
  readonly range: Range;
  readonly symbol: DocumentSymbol;
}

export class Outline {
  constructor(
    private readonly checked: CheckedDocument,
    private readonly language: Language,
  ) {}

  of(report: Report): DocumentSymbol[] {
    const tables = report.tables.map((table) => this.table(table));
    const isIn = ({ range }: MatchedSection, table: Entry): boolean => isWithin(table.range, range);
    const sections = report.sections.map((section) => {
      const inside = tables.filter((table) => isIn(section, table));
      return this.section(section, inside);
    });
    const outside = tables.filter((table) => !report.sections.some((section) => isIn(section, table)));
    const entries = [...(report.title ? [this.title(report.title)] : []), ...sections, ...outside];
    return symbolsOf(entries.sort((a, b) => a.range.start - b.range.start));
  }

  private title({ lines }: Title): Entry {
    const range = span(lines[0].range, lines[lines.length - 1].range);
    const name = nameOf(lines.map(({ content }) => content.text).join(' '), '—');
    return this.entry(name, SymbolKind.File, range, range, this.countIn(range));
  }

  private section({ section, line, heading, range }: MatchedSection, tables: readonly Entry[]): Entry {
    const selection = line.content.rangeOf(heading.from, heading.to);
    const name = nameOf(line.content.text.slice(heading.from, heading.to), section.heading);
    return this.entry(name, SymbolKind.Module, range, selection, this.countIn(range), tables);
  }

  private table(table: MatchedTable): Entry {
    const { range } = table;
    const rows = rowTree(table).map((node) => this.row(node, table));
    const name = messageIn('table', this.language)(table.table.name);
    return this.entry(name, SymbolKind.Array, range, beginOf(range), this.faultsIn(range), rows);
  }

  private row({ label, range, matched, children }: RowNode, table: MatchedTable): Entry {
    const rows = children.map((child) => this.row(child, table));
    const name = matched ? shortLabel(matched.row) : label;
    const selection = (matched && labelOf(matched, table)?.content.range) ?? beginOf(range);
    const kind = matched ? SymbolKind.Field : SymbolKind.Object;
    return this.entry(name, kind, range, selection, this.faultsIn(range), rows);
  }

  private entry(
    name: string,
    kind: SymbolKind,
    range: Range,
    selection: Range,
    detail: string,
    children: readonly Entry[] = [],
  ): Entry {
    const { document } = this.checked;
    const selectionRange = editorRange(document, selection);
    const symbol = { name, detail, kind, range: editorRange(document, range), selectionRange };
    return { range, symbol: { ...symbol, children: symbolsOf(children) } };
  }

  /** How much is found in a range; nothing said where nothing is. */
  private countIn(range: Range): string {
    return this.counted(findingsWithin(this.checked, range).length);
  }

  /** What does not add up in a range, and how much is found in it. */
  private faultsIn(range: Range): string {
    const found = findingsWithin(this.checked, range);
    const faults = FAULTS.filter(({ rule }) => found.some((finding) => finding.rule === rule));
    const says = faults.map(({ says }) => says[this.language]);
    return (found.length > faults.length ? [...says, this.counted(found.length)] : says).join(
      messages.and[this.language],
    );
  }

  private counted(count: number): string {
    return count === 0 ? '' : messageIn('findings', this.language)(count);
  }
}

/** What is said of a table whose arithmetic is wrong, by the rule that reports it. */
const FAULTS = [
  { rule: RULE_OF_EQUATION.row, says: messages.total },
  { rule: RULE_OF_EQUATION.balance, says: messages.balance },
] as const;

const symbolsOf = (entries: readonly Entry[]): DocumentSymbol[] => entries.map(({ symbol }) => symbol);

const beginOf = ({ start }: Range): Range => ({ start, end: start });
