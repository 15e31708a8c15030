// The draft of a case as it is open in an editor, with what features answer written down for people to read.
import type { Location, LocationLink, Position, Range } from 'vscode-languageserver/node';
import type { Session } from '../lsp/session';
import type { Asked, Place } from './case';

/** How a feature is asked, and how its answer is written down. */
export type Ask = (draft: OpenDraft) => Promise<string>;

const LANGUAGE: Readonly<Record<Asked['syntax'], string>> = { plain: 'ogi-report', markdown: 'markdown', html: 'html' };
const ENDING: Readonly<Record<Asked['syntax'], string>> = { plain: 'txt', markdown: 'md', html: 'html' };

/** A draft that is open in a session. */
export class OpenDraft {
  private constructor(
    readonly session: Session,
    readonly asked: Asked,
    readonly uri: string,
    readonly previousUri: string | undefined,
  ) {}

  static async open(session: Session, asked: Asked): Promise<OpenDraft> {
    const languageId = LANGUAGE[asked.syntax];
    const name = (year: string): string => `file:///case/${year}.${ENDING[asked.syntax]}`;
    const previousUri =
      asked.previous === undefined
        ? undefined
        : await session.open(asked.previous, { uri: name('last-year'), languageId });
    // Reports are known to one another as soon as somebody looks at them.
    if (previousUri !== undefined) await session.pull(previousUri);
    const uri = await session.open(asked.text, { uri: name('this-year'), languageId });
    return new OpenDraft(session, asked, uri, previousUri);
  }

  async close(): Promise<void> {
    await this.session.close(this.uri);
    if (this.previousUri !== undefined) await this.session.close(this.previousUri);
  }

  get textDocument(): { uri: string } {
    return { uri: this.uri };
  }

  position(offset: number): Position {
    return this.session.document(this.uri).positionAt(offset);
  }

  range({ start, end }: Place): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The text of a range of this draft, or of another that is open. */
  textIn(range: Range, uri = this.uri): string {
    return this.session.document(uri).getText(range);
  }

  /** A place as one reads it: its text, and the line it stands on. */
  shown(range: Range, uri = this.uri): string {
    const document = this.session.document(uri);
    const { line } = range.start;
    const whole = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).trimEnd();
    const at = range.start.character;
    const rest = document.getText(range).replaceAll('\n', '⏎');
    const behind = range.end.line === line ? whole.slice(range.end.character) : '';
    const file = uri === this.uri ? '' : `${uri.replace(/^.*\//, '')}: `;
    return `${file}${whole.slice(Math.max(0, at - 24), at)}[${rest}]${behind.slice(0, 12)}`.replaceAll('\t', '⇥');
  }

  location(at: Location | LocationLink): string {
    return 'uri' in at ? this.shown(at.range, at.uri) : this.shown(at.targetSelectionRange, at.targetUri);
  }

  /** Asks at each place of the case. */
  async atEach(ask: (place: Place) => Promise<string>): Promise<string> {
    const answers: string[] = [];
    for (const place of this.asked.places) answers.push(`${place.step}\n${indented(await ask(place))}`);
    return answers.join('\n');
  }

  /** What a change of the text changes, line by line. */
  changes(text: string): string {
    const [before, after] = [this.asked.text, text].map((one) => one.split('\n'));
    let from = 0;
    while (from < before.length && from < after.length && before[from] === after[from]) from++;
    let behind = 0;
    while (
      behind < Math.min(before.length, after.length) - from &&
      before[before.length - 1 - behind] === after[after.length - 1 - behind]
    )
      behind++;
    const show = (mark: string, lines: readonly string[]): string[] =>
      lines.slice(from, lines.length - behind).map((line) => `${mark} ${line.replaceAll('\t', '⇥')}`.trimEnd());
    const [old, now] = [show('-', before), show('+', after)];
    if (old.length === 0 && now.length === 0) return 'nothing changes';
    // Lines in the same number are shown pair by pair, those that stay left out.
    if (old.length === now.length)
      return old.flatMap((line, i) => (line.slice(1) === now[i].slice(1) ? [] : [line, now[i]])).join('\n');
    return [...old, ...now].join('\n');
  }
}

export const indented = (text: string): string =>
  (text === '' ? '(nothing)' : text)
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
