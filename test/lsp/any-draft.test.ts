import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import type {
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  InlayHint,
  Range,
  SelectionRange,
  SemanticTokens,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Damaged, DEFECTS, damagedReports } from '../support/defects';
import { seeded, trying } from '../support/run';
import { Session } from './session';

/** What a document of these languages may be, whatever is wrong with it: cut off at both ends, lines lost. */
const anyDraft = fc
  .tuple(fc.oneof(...DEFECTS.map((defect) => damagedReports(defect))), fc.nat(), fc.nat(), fc.boolean())
  .map(([{ written }, a, b, isWhole]: readonly [Damaged, number, number, boolean]) => {
    const { text, syntax } = written;
    const [from, to] = [a % 400, text.length - (b % text.length)];
    return { text: isWhole ? text : text.slice(Math.min(from, to), to), syntax };
  });

const LANGUAGE = { plain: 'ogi-report', markdown: 'markdown', html: 'html' } as const;

describe(seeded('In any draft'), () => {
  let session: Session;
  before(async () => {
    session = await Session.start({
      configuration: { inlayHints: 'full' },
      initializationOptions: { commands: true, docsBase: 'file:///docs/rules' },
    });
  });
  after(() => session.stop());

  it('what is shown stands where it may stand', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), async ({ text, syntax }, at) => {
        const uri = await session.open(text, { uri: 'file:///any', languageId: LANGUAGE[syntax] });
        await new Shown(session, uri).hold(at);
        await session.close(uri);
      }),
      trying(120),
    );
  }).timeout(90_000);
});

/** A draft with all that an editor shows of it. */
class Shown {
  private readonly document: TextDocument;

  constructor(
    private readonly session: Session,
    private readonly uri: string,
  ) {
    this.document = session.document(uri);
  }

  async hold(at: readonly number[]): Promise<void> {
    const { length } = this.document.getText();
    const offsets = at.map((one) => one % (length + 1));
    this.outline(await this.ask('documentSymbol'));
    this.tokens(await this.ask('semanticTokens/full'));
    for (const { range } of (await this.ask<CodeLens[]>('codeLens')) ?? []) this.isIn(range);
    for (const { range } of (await this.ask<DocumentLink[]>('documentLink')) ?? []) ok(this.isIn(range) > 0);
    await this.hints({ start: Math.min(...offsets), end: Math.max(...offsets) });
    const positions = offsets.map((offset) => this.document.positionAt(offset));
    const selections = await this.ask<SelectionRange[] | null>('selectionRange', { positions });
    if (selections) deepEqual(selections.length, positions.length);
    for (const [i, selection] of (selections ?? []).entries())
      this.selection(selection, this.document.offsetAt(positions[i]));
  }

  private ask<Answer>(what: string, more: object = {}): Promise<Answer> {
    return this.session.connection.sendRequest(`textDocument/${what}`, { textDocument: { uri: this.uri }, ...more });
  }

  /** How long a range of the draft is. */
  private isIn(range: Range, outer = { start: 0, end: this.document.getText().length }): number {
    const [start, end] = [this.document.offsetAt(range.start), this.document.offsetAt(range.end)];
    ok(outer.start <= start && start <= end && end <= outer.end, 'a range lies in what it belongs to');
    deepEqual([this.document.positionAt(start), this.document.positionAt(end)], [range.start, range.end]);
    return end - start;
  }

  private offsets({ start, end }: Range): { start: number; end: number } {
    return { start: this.document.offsetAt(start), end: this.document.offsetAt(end) };
  }

  private outline(symbols: readonly DocumentSymbol[], fullRange?: Range): void {
    for (const { name, range, selectionRange, children = [] } of symbols) {
      ok(name.trim() !== '' && !name.includes('\n'));
      this.isIn(range, fullRange && this.offsets(fullRange));
      this.isIn(selectionRange, this.offsets(range));
      this.outline(children, range);
    }
  }

  /** In the order of the text, none over another, none over a line's end. */
  private tokens({ data }: SemanticTokens): void {
    let [line, character, end] = [0, 0, 0];
    for (let i = 0; i < data.length; i += 5) {
      if (data[i] > 0) end = 0;
      character = data[i] > 0 ? data[i + 1] : character + data[i + 1];
      line += data[i];
      ok(character >= end, 'no token begins within another');
      end = character + data[i + 2];
      const range = { start: { line, character }, end: { line, character: end } };
      ok(this.isIn(range) > 0);
      ok(!/[\r\n]/.test(this.document.getText(range)));
    }
  }

  /** What can be taken over is no longer proposed when it has been. */
  private async hints({ start, end }: { start: number; end: number }): Promise<void> {
    const range = { start: this.document.positionAt(start), end: this.document.positionAt(end) };
    for (const { position, label, textEdits } of await this.ask<InlayHint[]>('inlayHint', { range })) {
      const at = this.document.offsetAt(position);
      ok(start <= at && at <= end, 'a hint stands in the range that was asked for');
      if (!textEdits) continue;
      const { languageId } = this.document;
      const text = TextDocument.applyEdits(this.document, textEdits);
      const uri = await this.session.open(text, { uri: 'file:///taken-over', languageId });
      const [{ range: edited, newText }] = textEdits;
      const changed = {
        start: edited.start,
        end: this.session.document(uri).positionAt(this.offsets(edited).start + newText.length),
      };
      const textDocument = { uri };
      const now: InlayHint[] = await this.session.connection.sendRequest('textDocument/inlayHint', {
        textDocument,
        range: changed,
      });
      ok(!now.some((hint) => hint.label === label), `“${label}” is taken over`);
      await this.session.close(uri);
    }
  }

  /** Each step holds the one before and is longer; all hold the place. */
  private selection({ range, parent }: SelectionRange, offset: number): void {
    const { start, end } = this.offsets(range);
    ok(start <= offset && offset <= end);
    if (!parent) return;
    ok(this.isIn(range, this.offsets(parent.range)) < this.isIn(parent.range));
    this.selection(parent, offset);
  }
}
