import type { Layout, Syntax } from '../../server/draft/draft';
import { wholeDraft } from '../support/whole-drafts';
import type { Case } from './corpus';
import { smallDamage } from './damage';
import { Dice } from './dice';
import { InTurn } from './oracles';

/** What makes a table, a heading, a fence, a comment or a torn table out of what stands there, or is the end of one. */
const MAKING = [
  ...['\n', '\n\n', '\r\n', '\t', '\n\t', '|', '\n|', '\n| --- | --- |\n', '+---+---+\n', '｜'],
  ...[
    '# ',
    '## ',
    '\n一、总体情况\n',
    '\n五、存在的主要问题及改进情况\n',
    '一是',
    '（二）',
    '2.',
    '《',
    '》',
    '共12件，其中3件、',
  ],
  ...['```\n', '\n```', '~~~\n', '<!--', '-->', '<!-- ogi-report-disable -->', '---\n'],
  ...[
    '\n\n- 4 -\n\n',
    '\n— 5 —\n',
    '<table>',
    '</table>',
    '<tr>',
    '</td>',
    '<h2>',
    '</h2>',
    '<p>',
    '<br>',
    '&nbsp;',
    '> ',
  ],
];
/** So many edits a draft is worked on before it is put back: else nothing of it would be left. */
const MAX_EDITS = 25;

/** Somebody at work on a draft, edit after edit: what is kept from one reading to the next must not be seen in any. */
export class EditSession {
  readonly syntax: Syntax;
  text: string;
  private readonly whole: string;
  private readonly dice: Dice;
  private readonly turns: InTurn;
  private edits = 0;
  private undone: string[] = [];

  constructor(seed: number, layout: Layout) {
    const { text, syntax } = wholeDraft(layout);
    this.whole = text;
    this.text = text;
    this.syntax = syntax;
    this.dice = new Dice(seed, layout.length);
    this.turns = new InTurn(syntax);
  }

  /** The last two texts, as a case for the corpus. */
  get lastDraft(): Case {
    const texts = [...this.undone.slice(-1), this.text];
    return { why: 'kept: reads otherwise than anew', found: 'npm run fuzz -- --edits', syntax: this.syntax, texts };
  }

  /** Makes an edit. @throws Complaint where the result is not that of reading the draft anew */
  step(): void {
    this.undone.push(this.text);
    if (++this.edits % MAX_EDITS === 0) {
      this.text = this.whole;
      this.undone = [];
    } else this.text = this.edited();
    this.turns.step(this.text);
  }

  private edited(): string {
    const { text, dice } = this;
    const at = dice.below(text.length + 1);
    switch (dice.below(5)) {
      case 0:
        return text.slice(0, at) + dice.of(MAKING) + text.slice(at);
      case 1:
        return this.onLines((lines, i) => lines.splice(i, 0, dice.of(MAKING)));
      case 2:
        // A torn table: what stands at its head comes again after a page's end.
        return this.onLines((lines, i) => lines.splice(i, 0, '', '- 3 -', '', ...lines.slice(Math.max(0, i - 4), i)));
      case 3:
        return dice.of(this.undone);
      default:
        return smallDamage(text, dice);
    }
  }

  private onLines(change: (lines: string[], at: number) => void): string {
    const lines = this.text.split('\n');
    change(lines, this.dice.below(lines.length));
    return lines.join('\n');
  }
}
