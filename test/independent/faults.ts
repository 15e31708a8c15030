import type { Model, Piece, Slot } from './model';
import type { Random } from './random';

/** A fault that a report is given, and the rules of which one has to tell it. */
export interface Fault {
  readonly rules: readonly string[];
  /** Undefined where the report has no place for it. */
  readonly plant: (model: Model, random: Random) => Model | undefined;
}

const withPieces = (model: Model, pieces: readonly Piece[]): Model => ({ ...model, pieces });

/** The report with another piece in the place of one. */
const withPiece = (model: Model, at: number, piece: Piece): Model =>
  withPieces(
    model,
    model.pieces.map((old, i) => (i === at ? piece : old)),
  );

/** The report with one of its slots rewritten, of the table that is named by its place. */
function inTable(
  at: number,
  test: (slot: Slot, row: readonly Slot[]) => boolean,
  write: (text: string, random: Random) => string,
) {
  return (model: Model, random: Random): Model | undefined => {
    let tables = -1;
    let isPlanted = false;
    const pieces = model.pieces.map((piece) => {
      if (piece.kind !== 'table' || ++tables !== at) return piece;
      const places = piece.grid.flatMap((row, y) => row.flatMap((slot, x) => (test(slot, row) ? [`${y} ${x}`] : [])));
      if (places.length === 0) return piece;
      const place = random.one(places);
      const grid = piece.grid.map((row, y) =>
        row.map((slot, x) => (`${y} ${x}` === place ? { ...slot, text: write(slot.text, random) } : slot)),
      );
      isPlanted = true;
      return { ...piece, grid };
    });
    return isPlanted ? withPieces(model, pieces) : undefined;
  };
}

/** The report with a match rewritten in the first piece that has one. */
function inText(pattern: RegExp, write: (match: RegExpExecArray, model: Model, random: Random) => string) {
  return (model: Model, random: Random): Model | undefined => {
    const at = model.pieces.findIndex((piece) => piece.kind !== 'table' && pattern.test(piece.text));
    const piece = model.pieces[at];
    if (!piece || piece.kind === 'table') return undefined;
    const match = pattern.exec(piece.text);
    if (!match) return undefined;
    const text =
      piece.text.slice(0, match.index) + write(match, model, random) + piece.text.slice(match.index + match[0].length);
    return text === piece.text ? undefined : withPiece(model, at, { ...piece, text });
  };
}

/** The report without a row of the table that is named by its place. */
function withoutRow(at: number, test: (row: readonly Slot[]) => boolean) {
  return (model: Model): Model | undefined => {
    let tables = -1;
    const pieces = model.pieces.map((piece) =>
      piece.kind === 'table' && ++tables === at ? { ...piece, grid: piece.grid.filter((row) => !test(row)) } : piece,
    );
    return withPieces(model, pieces);
  };
}

const isFigure = ({ text }: Slot): boolean => /^\d+$/.test(text);
const TOTALS = ['broken-total', 'broken-balance'];
const more = (text: string, random: Random): string => `${Number(text) + random.whole(1, 9)}`;

export const FAULTS: Readonly<Record<string, Fault>> = {
  'application miscounted': { rules: TOTALS, plant: inTable(1, isFigure, more) },
  'dispute miscounted': { rules: ['broken-total'], plant: inTable(2, isFigure, more) },
  'figure in full width': {
    rules: ['number-format'],
    plant: inTable(1, isFigure, (text) => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))),
  },
  'letter in a figure': { rules: ['not-a-number'], plant: inTable(1, isFigure, (text) => `${text}o`) },
  'cell left blank': {
    rules: ['blank-cell'],
    plant: inTable(0, isFigure, (_, random) => random.one(['', '/', '—', '无'])),
  },
  'cell of applications blank': { rules: ['blank-cell'], plant: inTable(1, isFigure, () => '') },
  'character lost in a label': {
    rules: ['label'],
    plant: inTable(
      1,
      ({ text }) => /^\d\.\D{6,}$/.test(text),
      (text, random) => {
        // A label without a mark (3.危及三安全一稳定”) has the form's words still, and nothing is to be told.
        const letters = [...text.matchAll(/(?<=^\d\..+)\p{L}(?=.)/gu)];
        const { index } = random.one(letters);
        return text.slice(0, index) + text.slice(index + 1);
      },
    ),
  },
  'row of new ones lost': { rules: ['missing-row'], plant: withoutRow(1, ([{ text }]) => text.startsWith('一、')) },
  'row of those carried over lost': {
    rules: ['missing-row'],
    plant: withoutRow(1, ([{ text }]) => text.startsWith('四、')),
  },
  'row of documents lost': { rules: ['missing-row'], plant: withoutRow(0, ([{ text }]) => text === '行政强制') },
  'section lost': {
    rules: ['missing-section'],
    plant: (model, random) => {
      const headings = model.pieces.flatMap(({ kind }, at) => (kind === 'heading' ? [at] : []));
      const from = random.whole(0, headings.length - 2);
      return withPieces(model, [...model.pieces.slice(0, headings[from]), ...model.pieces.slice(headings[from + 1])]);
    },
  },
  'table lost': {
    rules: ['missing-table'],
    plant: (model, random) => {
      const tables = model.pieces.flatMap(({ kind }, at) => (kind === 'table' ? [at] : []));
      const lost = random.one(tables);
      return withPieces(
        model,
        model.pieces.filter((_, at) => at !== lost),
      );
    },
  },
  'sections swapped': {
    rules: ['section-order'],
    plant: (model) => {
      const [five, six] = ['五、', '六、'].map((number) =>
        model.pieces.findIndex((piece) => piece.kind === 'heading' && piece.text.startsWith(number)),
      );
      const end = model.pieces.findIndex(({ kind }) => kind === 'signature');
      const { pieces } = model;
      return withPieces(model, [
        ...pieces.slice(0, five),
        ...pieces.slice(six, end),
        ...pieces.slice(five, six),
        ...pieces.slice(end),
      ]);
    },
  },
  'section empty': {
    rules: ['empty-section'],
    plant: (model) => {
      const five = model.pieces.findIndex((piece) => piece.kind === 'heading' && piece.text.startsWith('五、'));
      return withPieces(model, [...model.pieces.slice(0, five + 1), ...model.pieces.slice(five + 3)]);
    },
  },
  'period of last year': {
    rules: ['reporting-period'],
    plant: inText(/(\d{4})年1月1日/, ([, year]) => `${Number(year) - 1}年1月1日`),
  },
  // Of 29 February there is no such day in most years.
  'signed too early': {
    rules: ['signed-before-year-end', 'impossible-date'],
    plant: inText(/^(\d{4})(年\d+月\d+日)$/, ([, year, day]) => `${Number(year) - 1}${day}`),
  },
  'no such day': { rules: ['impossible-date'], plant: inText(/^(\d{4}年)\d+月\d+日$/, ([, year]) => `${year}2月30日`) },
  'no date': {
    rules: ['missing-date'],
    plant: (model) =>
      withPieces(
        model,
        model.pieces.filter(({ kind }) => kind !== 'signature'),
      ),
  },
  'title without its year': { rules: ['title'], plant: inText(/\d{4}年(?=政府信息公开工作年度报告$)/, () => '') },
  'number of the notice': {
    rules: ['citation'],
    plant: inText(/〔20(?:19|21)〕(?:60|30)号/, ([number]) => number.replace(/\d+号/, '38号')),
  },
  'blank of the template': {
    rules: ['placeholder'],
    plant: inText(/(?<=举办(?:业务)?培训)\d+/, (_, __, random) => random.one(['XX', '××', '【请填写】'])),
  },
  'word twice': { rules: ['doubled-word'], plant: inText(/群众关心的/, ([words]) => `${words}的`) },
  'new ones misquoted': {
    rules: ['prose-table', 'breakdown'],
    plant: inText(/(?<=新收政府信息公开申请)\d+/, ([n], _, random) => `${Number(n) + random.whole(40_000, 50_000)}`),
  },
  'review misquoted': {
    rules: ['prose-table', 'breakdown'],
    plant: inText(/(?<=政府信息公开行政复议)\d+/, ([n]) => `${Number(n) + 7}`),
  },
  'documents misquoted': { rules: ['prose-table'], plant: inText(/(?<=现行有效)\d+/, ([n]) => `${Number(n) + 3}`) },
  'list that exceeds its whole': {
    rules: ['breakdown'],
    plant: inText(/(?<=主动公开政府信息)\d+(?=条，其中(?:(?!\D1条)[^。])*。)/, ([n]) => `${Number(n) - 1}`),
  },
  'share miscounted': {
    rules: ['percentage'],
    plant: inText(/(?<=占)\d+(?:\.\d+)?(?=%)/, ([n]) => (Number(n) + 41.37).toFixed(2)),
  },
  'growth miscounted': { rules: ['growth'], plant: inText(/(?<=增加)\d+(?=件。)/, ([n]) => `${Number(n) + 11}`) },
  'figure lost': { rules: ['missing-figure'], plant: inText(/(?<=主动公开政府信息)\d+(?=条，其中)/, () => '') },
  'number twice': { rules: ['numbering'], plant: inText(/三是加强审查/, () => '二是加强审查') },
  'no word on the fee': {
    rules: ['fee-statement'],
    plant: (model) => {
      if (model.facts.edition === '2019') return undefined;
      const six = model.pieces.findIndex((piece) => piece.kind === 'heading' && piece.text.startsWith('六、'));
      return withPiece(model, six + 1, { kind: 'text', text: '无其他需要报告的事项。' });
    },
  },
  'bookmark of Word': {
    rules: ['conversion-residue'],
    plant: inText(/^（一）/, ([words]) => `[bookmark: _GoBack]${words}`),
  },
  'bracket not closed': {
    rules: ['punctuation', 'title-marks', 'citation'],
    plant: inText(/(?<=信息公开条例)》/, () => ''),
  },
};
