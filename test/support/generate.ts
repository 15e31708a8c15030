import fc from 'fast-check';
import { Choices, words } from './choices';
import { buildGrid, type Grid } from './grid';
import { pageMark, writeTable } from './layouts';
import { isMark, mark, markWith, type Place, pieces, unmarked } from './marks';
import { type Plan, planFrom, type Syntax, type WAYS } from './plan';
import { dateIn, type Piece, preamble, sectionProse } from './prose';
import { SECTION_OF, SECTIONS, type TableId } from './words';

/** A draft as written, and where in it each thing stands that the plan names. */
export interface Written {
  readonly text: string;
  readonly syntax: Syntax;
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

export interface Generated {
  readonly plan: Plan;
  readonly written: Written;
}

/** As it is printed when a property fails: the draft itself. */
export const shownAsDraft = <T extends Generated>(generated: T): T =>
  Object.assign(generated, { [fc.toStringMethod]: () => `${generated.written.syntax}:\n${generated.written.text}` });

/** Reports without a fault, in every layout or in one. */
export const validReports = (way?: (typeof WAYS)[number]): fc.Arbitrary<Generated> =>
  words().map((drawn) => {
    const plan = planFrom(drawn, way);
    return shownAsDraft({ plan, written: write(plan) });
  });

/** Writes a plan down. */
export function write(plan: Plan): Written {
  return new Writer(plan).write();
}

/** A part of the document: lines that stand together, whether blank lines part them from others, and what they are. */
interface Part {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'table' | 'raw' | 'right';
  readonly text: string;
}

class Writer {
  private readonly choices: Choices;
  private readonly parts: Part[] = [];
  /** Habits of the whole document. */
  private readonly indent: string;
  private readonly width: number;
  private readonly isAiry: boolean;
  private readonly headingStyle: number;
  private lines = 0;
  private paragraphs = 0;

  constructor(private readonly plan: Plan) {
    this.choices = new Choices(plan.whims.slice(1));
    this.indent =
      plan.syntax === 'plain' ? this.choices.of(['', '　　', '    ', '\t']) : this.choices.of(['', '', '　　']);
    this.width = this.choices.of([36, 28, 42]);
    this.isAiry = !plan.wrapped && !(plan.syntax === 'plain' && this.choices.once(2));
    this.headingStyle = this.choices.below(4);
  }

  write(): Written {
    const { plan, choices } = this;
    this.title();
    for (const piece of preamble(plan, choices)) this.piece(piece);
    for (const section of plan.order) this.section(section);
    this.signature();
    let text = this.document();
    if (choices.once(4)) text = text.replace(/\n/g, '\r\n');
    const { text: plain, places } = unmarked(text);
    return { text: plain, syntax: plan.syntax, places };
  }

  private mark(name: string, text: string): string {
    return markWith(this.plan.added, name, text);
  }

  private add(kind: Part['kind'], text: string): void {
    this.parts.push({ kind, text });
  }

  private title(): void {
    const { plan, choices } = this;
    const { organ, year } = plan;
    const isAbove = choices.once(2);
    const other = plan.written.get('title');
    const wording = other ?? `${year}${choices.once(6) ? ' ' : ''}年政府信息公开工作年度报告`;
    const name = plan.absent.has('title organ') ? '' : organ.name;
    if (isAbove && name) {
      this.add('title', `${this.mark('title organ', name)}\n${this.mark('title', wording)}`);
    } else this.add('title', `${this.mark('title organ', name)}${this.mark('title', wording)}`);
  }

  private section(section: number): void {
    const { plan, choices } = this;
    if (plan.absent.has(`section/${section}`)) return;
    const form = choices.once(8) ? SECTIONS[section].replace('、', '、 ') : SECTIONS[section];
    if (!plan.absent.has(`heading/${section}`))
      this.add('heading', this.mark(`heading/${section}`, plan.written.get(`heading/${section}`) ?? form));
    const table = (Object.keys(SECTION_OF) as TableId[]).find((id) => SECTION_OF[id] === section);
    const body = plan.written.get(`body/${section}`);
    const prose =
      body === undefined
        ? sectionProse(plan, section, choices)
        : body === ''
          ? []
          : [{ kind: 'paragraph', text: mark(`body/${section}`, body) } as const];
    const isBelow = choices.once(3);
    if (!isBelow) for (const piece of prose) this.piece(piece);
    if (table && !plan.absent.has(`table/${table}`)) {
      const grid = buildGrid(plan, table, choices);
      this.add('table', mark(`table/${table}`, plan.written.get(`table/${table}`) ?? this.table(grid, table)));
    }
    if (isBelow) for (const piece of prose) this.piece(piece);
    const more = plan.added.get(`section/${section}`);
    if (more !== undefined) this.add('raw', mark(`added/section/${section}`, more));
  }

  /** Table 二 comes in one piece or in one for each item of 第二十条. */
  private table(grid: Grid, table: TableId): string {
    const { plan, choices } = this;
    if (table === 'proactive' && choices.once(6) && plan.layout !== 'cell-lines') {
      const starts = grid.rows.flatMap(({ cells }, i) => (cells.length === 1 && cells[0].columnSpan === 4 ? [i] : []));
      return starts
        .map((start, i) => writeTable({ ...grid, rows: grid.rows.slice(start, starts[i + 1]) }, plan, choices))
        .join('\n\n');
    }
    return writeTable(grid, plan, choices);
  }

  private piece({ kind, text }: Piece): void {
    if (kind === 'paragraph') return this.add('paragraph', this.withResidue(text));
    const lines = text.split('\n').map((line) => line.split('\t'));
    const rows = lines.map((line, i) => ({
      isHead: i === 0,
      cells: line.map((content) => ({ text: content, rowSpan: 1, columnSpan: 1, isFigure: i > 0 })),
    }));
    this.add('table', writeTable({ width: lines[0].length, rows }, this.plan, this.choices));
  }

  /** What a conversion has left in the paragraph of this number. */
  private withResidue(text: string): string {
    const name = `residue/${this.paragraphs++}`;
    const residue = this.plan.added.get(name);
    if (residue === undefined) return text;
    const parts = pieces(text);
    const at = this.choices.of(
      parts.flatMap((part, i) => (/\p{Script=Han}/u.test(part) && !/[0-9a-z]/i.test(parts[i - 1] ?? '') ? [i] : [])),
    );
    return [...parts.slice(0, at), mark(name, residue), ...parts.slice(at)].join('');
  }

  private signature(): void {
    const { plan, choices } = this;
    const seal = choices.of(['', '', '', '（公章）', '（盖章）']);
    const organ = plan.absent.has('organ') ? '' : this.mark('organ', plan.organ.name) + seal;
    const before = choices.once(8) ? '日期：' : '';
    const day = dateIn(plan.signed, choices);
    const date = plan.absent.has('date') ? '' : before + this.mark('date', plan.written.get('date') ?? day);
    if (organ && date && !before && choices.once(5))
      return this.add('right', `${organ}${choices.of([' ', '　', '  '])}${date}`);
    if (organ) this.add('right', organ);
    if (date) this.add('right', date);
  }

  private document(): string {
    const { plan, choices, parts } = this;
    if (plan.syntax === 'html') return this.html();
    const gap = this.isAiry ? '\n\n' : '\n';
    let text = choices.once(6) ? '\n' : '';
    parts.forEach((part, i) => {
      if (i > 0) {
        const isTable = part.kind === 'table' || parts[i - 1].kind === 'table';
        const isTogether = part.kind === 'right' && parts[i - 1].kind === 'right' && choices.once(2);
        const isLoose = part.kind === 'right' && parts[i - 1].kind !== 'right' && choices.once(2);
        text += isLoose ? '\n\n\n' : isTogether ? (plan.syntax === 'markdown' ? '  \n' : '\n') : isTable ? '\n\n' : gap;
      }
      text += this.plain(part);
    });
    return `${text}${choices.of(['\n', '', '\n\n'])}`;
  }

  private plain({ kind, text }: Part): string {
    const { plan, choices } = this;
    const isMarkdown = plan.syntax === 'markdown';
    switch (kind) {
      case 'title': {
        const centre = isMarkdown || choices.once(2) ? '' : choices.of(['        ', '　　　　']);
        if (isMarkdown && !plan.wrapped)
          return text
            .split('\n')
            .map((line) => `# ${line}`)
            .join(choices.of(['\n\n', '\n']));
        return text
          .split('\n')
          .map((line) => centre + line)
          .join('\n');
      }
      case 'heading':
        return isMarkdown
          ? [`## ${text}`, `**${text}**`, text, `### ${text}`][this.headingStyle]
          : `${choices.once(3) ? this.indent : ''}${text}${choices.once(12) ? ' ' : ''}`;
      case 'right': {
        if (isMarkdown && !plan.wrapped && choices.once(5)) return `<p align="right">${text}</p>`;
        const before = isMarkdown
          ? choices.of(['', '　　　　　　'])
          : choices.of(['', '                          ', '　　　　　　　　', '\t\t\t\t', '\t']);
        return before + text;
      }
      case 'paragraph':
        return plan.wrapped ? this.wrap(this.indent.replace('\t', '') + text) : this.indent + text;
      default:
        return text;
    }
  }

  /** Lines of one width, as they come out of a PDF file, with the marks of pages among them. */
  private wrap(text: string): string {
    const { choices } = this;
    const spaced = choices.once(2) ? text.replace(/(\d{4})年(\d{1,2})月(\d{1,2})日/g, '$1 年 $2 月 $3 日') : text;
    let line = '';
    let length = 0;
    const lines: string[] = [];
    for (const piece of pieces(spaced)) {
      const isTied = isMark(piece) || /[。，、；：）》”0-9]/.test(piece);
      if (length >= this.width && !isTied) {
        lines.push(line);
        if (++this.lines % 23 === 0) lines.push(pageMark(choices), '');
        [line, length] = ['', 0];
      }
      line += piece;
      if (!isMark(piece)) length++;
    }
    return [...lines, line].join('\n');
  }

  private html(): string {
    const { choices, parts } = this;
    const isPage = choices.once(2);
    const isOneLine = choices.once(5);
    const tag = choices.of(['h2', 'p', 'h3', 'strong']);
    const body = parts.map(({ kind, text }) => {
      const escaped = kind === 'table' || kind === 'raw' ? text : text.replace(/&/g, '&amp;');
      switch (kind) {
        case 'title':
          return choices.of([
            () =>
              escaped
                .split('\n')
                .map((line) => `<h1>${line}</h1>`)
                .join('\n'),
            () => `<h1>${escaped.replace('\n', '<br>')}</h1>`,
            () =>
              escaped
                .split('\n')
                .map((line) => `<p style="text-align: center"><strong>${line}</strong></p>`)
                .join('\n'),
          ])();
        case 'heading':
          return tag === 'strong' ? `<p><strong>${escaped}</strong></p>` : `<${tag}>${escaped}</${tag}>`;
        case 'paragraph':
          return `<p${choices.of(['', ' style="text-indent:2em"'])}>${choices.of(['', '&nbsp;&nbsp;&nbsp;&nbsp;', '　　'])}${escaped}${choices.once(10) ? '' : '</p>'}`;
        case 'right':
          return `<p style='text-align:right'>${escaped}</p>`;
        default:
          return escaped;
      }
    });
    const content = body.join(isOneLine ? '' : '\n');
    // A page that an old editor has laid out with a table.
    const joined = choices.once(8) ? `<table width="100%"><tr><td>${content}</td></tr></table>` : content;
    if (!isPage) return `${joined}\n`;
    const title = `${this.plan.organ.name}政府信息公开`;
    return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><title>${title}</title>\n<style>td { border: 1px solid }</style></head>\n<body>\n${joined}\n</body>\n</html>\n`;
  }
}
