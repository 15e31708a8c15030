import type { Table } from '../draft/draft';
import { layoutBeside, layoutOf, usualLayout } from '../draft/layouts';
import { readDraft } from '../draft/read';
import type { Language } from '../lint/finding';
import type { PasteParams, Refusal, VersionedEdits } from '../protocol';
import { type Report, readReport } from '../report/report';
import type { Edit } from '../text/edits';
import { oneLine } from '../text/escapes';
import { lineEndOf } from '../text/lines';
import { touches } from '../text/range';
import { withBlankLines } from '../write/blank-lines';
import { convertDraft } from '../write/convert/draft';
import { styleOf } from '../write/insert';
import { writeParagraph } from '../write/paragraph';
import { type Clip, clipOfHtml, clipOfText, isFiguresOnly, modelOfClip } from '../write/paste/clipboard';
import { fillCells } from '../write/paste/fill-cells';
import { writeOnlyRows, writeTable } from '../write/table';
import type { CheckedDocument } from './checked-document';
import { textEdits } from './edits';

/** No table that a report has is so long; so much text is pasted as it is. In UTF-16 units. */
const MAX_LENGTH = 5_000_000;

/** What Windows puts around what was copied: else it would be taken for a comment of the draft. */
export const withoutMarks = ({ html, ...params }: PasteParams): PasteParams =>
  html === undefined ? params : { ...params, html: html.replace(/<!--(?:Start|End)Fragment-->/g, '') };

/** Where there is HTML, it says better than plain text what is a table. */
export function clipOf({ html, text }: PasteParams): Clip | undefined {
  if ((html ?? text ?? '').length > MAX_LENGTH) return undefined;
  return html ? clipOfHtml(html) : text ? clipOfText(text) : undefined;
}

/** A whole report that is pasted into an empty document. */
export function wholeReport({ html }: PasteParams, { text, syntax }: CheckedDocument): string | null {
  if (!html || text.trim() !== '') return null;
  const pasted = readReport(readDraft(html, 'html'));
  if (!pasted) return null;
  const converted = convertDraft(pasted, usualLayout(syntax).name);
  return typeof converted === 'string' ? null : converted.text;
}

export const versioned = (edits: readonly Edit[], checked: CheckedDocument): VersionedEdits => ({
  version: checked.document.version,
  edits: textEdits(edits, checked),
});

export class Pasting {
  private readonly text: string;
  private readonly lineEnd: string;
  /** The table that the cursor is in. */
  private readonly table: Table | undefined;

  constructor(
    private readonly report: Report,
    private readonly offset: number,
    private readonly clip: Clip,
  ) {
    const { text, blocks } = report.draft;
    this.text = text;
    this.lineEnd = lineEndOf(text);
    this.table = blocks.find((block) => block.kind === 'table' && touches(block.range, offset)) as Table | undefined;
  }

  /** Text for the cursor, or edits; undefined where figures do not fit into the cells there are. */
  answer(): string | readonly Edit[] | undefined {
    const [only, ...more] = this.clip;
    if (more.length > 0 || only.kind !== 'table') return this.insert();
    const { model, isOfForm } = modelOfClip(only.table, this.report);
    if (!this.table || isOfForm) return this.insert();
    const plain = {
      ...model,
      rows: model.rows.map((row) => row.map((cell) => ({ ...cell, text: oneLine(cell.text) }))),
    };
    if (isFiguresOnly(only.table)) return fillCells(this.report, this.table, this.offset, plain);
    return [this.below(writeOnlyRows(plain, layoutBeside(this.table), this.lineEnd), this.table)];
  }

  /** Everything as blocks of their own: at the cursor, or after the table that it is in. */
  private insert(): string | readonly Edit[] {
    const { text, lineEnd, table, offset } = this;
    const at = table?.range.end ?? offset;
    const edit = withBlankLines(text, { start: at, end: at }, this.blocks().join(lineEnd + lineEnd), lineEnd);
    return table ? [edit] : edit.text;
  }

  private blocks(): string[] {
    const style = styleOf(this.report);
    const layout = this.table ? layoutBeside(this.table) : style.layout;
    return this.clip.map((part) =>
      part.kind === 'table'
        ? writeTable(modelOfClip(part.table, this.report).model, layout, this.lineEnd)
        : writeParagraph([part.text], part.level, style.syntax),
    );
  }

  /** Rows after the row of the cursor. */
  private below(rows: string, table: Table): Edit {
    const { rows: present } = table;
    const above = [...present].reverse().find(({ range }) => range.start <= this.offset) ?? present[0];
    const { end } = above.range;
    return { range: { start: end, end }, text: layoutOf(table).rowGap(this.lineEnd) + rows };
  }
}

export const refusal = (language: Language): Refusal => ({ message: messages.tooLarge[language] });

const messages = {
  tooLarge: {
    'zh-CN': '剪贴板中的数字从这一格起放不下：超出了表格，或落在了行名、列名上。请把光标放在左上角的那一格再粘贴。',
    en: 'The figures on the clipboard do not fit from this cell on: they would lie outside the table, or on its labels. Put the cursor into the cell at their top left.',
  },
} as const;
