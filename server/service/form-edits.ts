import type { Language } from '../lint/finding';
import { cellName } from '../lint/names';
import type { LocalizedText } from '../lint/rule';
import type { FormEdit, Refusal, VersionedEdits } from '../protocol';
import type { Report } from '../report/report';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import type { Edit } from '../text/edits';
import { type CellTexts, cellText, writeCells } from '../write/form-cells';
import { insertTable } from '../write/insert';
import { figuresOnForm } from '../write/paste/on-form';
import { insertRow } from '../write/rows';
import { sumsFor } from '../write/totals';
import type { CheckedDocument } from './checked-document';
import { textEdits } from './edits';
import { clipOf, withoutMarks } from './paste';

const messages = {
  gone: {
    'zh-CN': '文稿中没有这一处了。请看文稿。',
    en: 'The draft has no such place any more. See the draft.',
  },
  unwritable: {
    'zh-CN': '这样写，文稿里的表格读出来会变样，所以没有写入。请在文稿中修改。',
    en: 'Written so, the table in the draft would read otherwise, so nothing was written. Change it in the draft.',
  },
  noTable: {
    'zh-CN': '剪贴板里没有可以填进表格的数字。',
    en: 'There are no figures on the clipboard that could be filled in.',
  },
  tooLarge: {
    'zh-CN':
      '剪贴板里的内容从这一格起放不下：不全是数字，或会落到行名、列名上，或超出表格。请选好左上角的那一格再粘贴。',
    en: 'What is on the clipboard does not fit from this cell on: it is not figures alone, or would lie on labels or outside the table. Go to the cell at its top left and paste again.',
  },
  unknownSum: {
    'zh-CN': (name: string) => `${name}的各项还没有填全，算不出合计。`,
    en: (name: string) => `The parts of ${name} are not all there: there is no sum yet.`,
  },
  twoSums: {
    'zh-CN': (name: string, sums: readonly number[]) =>
      `${name}按行合计与按列合计不同（${sums.join('、')}）。请先核对各项。`,
    en: (name: string, sums: readonly number[]) =>
      `For ${name} the row and the column come to different sums (${sums.join(', ')}). Check the parts first.`,
  },
} as const;

/** What an edit of the form comes to in the draft, or why it cannot be made. */
export function formEdits(
  checked: CheckedDocument,
  report: Report,
  edit: FormEdit,
  language: Language,
): VersionedEdits | Refusal {
  const edits = new FormEditor(report).edits(edit);
  return Array.isArray(edits)
    ? { version: checked.document.version, edits: textEdits(edits, checked) }
    : { message: edits[language] };
}

function noSum({ form }: MatchedCell, sums: readonly number[]): LocalizedText {
  const name = cellName(form);
  const { unknownSum, twoSums } = messages;
  return sums.length === 0
    ? { 'zh-CN': unknownSum['zh-CN'](name['zh-CN']), en: unknownSum.en(name.en) }
    : { 'zh-CN': twoSums['zh-CN'](name['zh-CN'], sums), en: twoSums.en(name.en, sums) };
}

/** A figure of the draft's form, and the table it stands in. */
interface Place {
  readonly table: MatchedTable;
  readonly matched: MatchedCell;
}

class FormEditor {
  constructor(private readonly report: Report) {}

  edits(edit: FormEdit): Edit[] | LocalizedText {
    switch (edit.kind) {
      case 'set':
        return this.set(edit.cells);
      case 'paste':
        return this.paste(edit);
      case 'fill':
        return this.fill(edit.cells);
      case 'insertRow':
        return this.insertRow(edit.table, edit.row);
      case 'insertTable':
        return this.insertTable(edit.table);
    }
  }

  private set(cells: readonly { readonly id: string; readonly text: string }[]): Edit[] | LocalizedText {
    const texts = new Map<MatchedCell, string>();
    for (const { id, text } of cells) {
      const place = this.place(id);
      if (!place?.matched.cell) return messages.gone;
      texts.set(place.matched, cellText(text));
    }
    return this.write(texts);
  }

  private paste({ cell, ...clipboard }: FormEdit & { kind: 'paste' }): Edit[] | LocalizedText {
    const place = this.place(cell);
    if (!place) return messages.gone;
    const params = { uri: '', position: { line: 0, character: 0 }, ...clipboard };
    const copied = (clipOf(withoutMarks(params)) ?? []).flatMap((part) => (part.kind === 'table' ? [part.table] : []));
    if (copied.length !== 1) return messages.noTable;
    const texts = figuresOnForm(copied[0], place.matched, place.table, this.report);
    if (!texts) return messages.tooLarge;
    return texts.size === 0 ? messages.noTable : this.write(texts);
  }

  private fill(ids: readonly string[]): Edit[] | LocalizedText {
    const texts = new Map<MatchedCell, string>();
    for (const id of ids) {
      const matched = this.place(id)?.matched;
      if (!matched?.cell) return messages.gone;
      const sums = sumsFor(matched, this.report.equations);
      if (sums.length !== 1) return noSum(matched, sums);
      texts.set(matched, String(sums[0]));
    }
    return this.write(texts);
  }

  private insertRow(id: string, row: string): Edit[] | LocalizedText {
    const table = this.report.tables.find((one) => one.table.id === id);
    const missing = table?.rows.find((one) => one.row.id === row && !one.source);
    const edit = table && missing && insertRow(this.report, table, missing.row);
    return edit ? [edit] : messages.gone;
  }

  private insertTable(id: string): Edit[] | LocalizedText {
    const { form, tables } = this.report;
    const missing = form.tables.find((one) => one.id === id);
    if (!missing || tables.some(({ table }) => table.id === id)) return messages.gone;
    return [insertTable(this.report, missing.id)];
  }

  private write(texts: CellTexts): Edit[] | LocalizedText {
    return writeCells(this.report, texts) ?? messages.unwritable;
  }

  private place(id: string): Place | undefined {
    for (const table of this.report.tables)
      for (const matched of table.cells) if (matched.form.id === id) return { table, matched };
    return undefined;
  }
}
