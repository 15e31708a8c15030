// The form of a draft that is in no editor: seen, edited, seen again.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormEdit, FormFigure, FormView, Refusal, VersionedEdits } from '../../server/protocol';
import type { Report } from '../../server/report/report';
import { type CheckedDocument, CheckedDocuments } from '../../server/service/checked-document';
import { formEdits } from '../../server/service/form-edits';
import { formView } from '../../server/service/form-view';

const LANGUAGES = { plain: 'plaintext', markdown: 'markdown', html: 'html' } as const;

export class DraftForm {
  private readonly document: TextDocument;
  readonly report: Report;
  private readonly checked: CheckedDocument;

  constructor(
    text: string,
    readonly syntax: keyof typeof LANGUAGES,
  ) {
    this.document = TextDocument.create('test:/draft', LANGUAGES[syntax], 1, text);
    const nothing = () => undefined;
    this.checked = new CheckedDocuments().getOrCheck(this.document, { language: 'en', severities: {} }, nothing);
    if (!this.checked.report) throw new Error(`no report:\n${text}`);
    this.report = this.checked.report;
  }

  get text(): string {
    return this.document.getText();
  }

  get view(): FormView {
    return formView(this.checked, this.report, 'en');
  }

  /** By its id: what the form shows, and what is known of it. */
  get figures(): Map<string, FormFigure & { readonly text: string }> {
    const all = this.view.tables.flatMap(({ rows }) => rows.flat());
    return new Map(all.flatMap(({ figure, text }) => (figure ? [[figure.id, { ...figure, text }] as const] : [])));
  }

  /** What stands in each cell, by its id. */
  get texts(): Map<string, string> {
    return new Map([...this.figures].map(([id, { text }]) => [id, text]));
  }

  answer(edit: FormEdit): VersionedEdits | Refusal {
    return formEdits(this.checked, this.report, edit, 'en');
  }

  /** The draft as it reads with an edit made; the message where it is refused. */
  after(edit: FormEdit): DraftForm | string {
    const answer = this.answer(edit);
    if ('message' in answer) return answer.message;
    return new DraftForm(TextDocument.applyEdits(this.document, [...answer.edits]), this.syntax);
  }
}
