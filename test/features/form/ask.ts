import type { FormCell, FormFigure, FormTable, FormUnexpected, FormView } from '../../../server/protocol';
import type { Ask, OpenDraft } from '../draft';

/**
 * What the form marks: figures that are wrong, blank or not there, what has no place, what is missing. `do whole`
 * shows each table as it is laid out as well: a line for each row, `text×columns` or `text×columns,rows` where a cell
 * covers more than one place.
 */
export const ask: Ask = async (draft) => {
  const view: FormView | null = await draft.session.connection.sendRequest('ogiReport/form', { uri: draft.uri });
  if (!view) return 'no report';
  const isWhole = draft.asked.does.includes('whole');
  const lines = view.tables.flatMap((table) => [
    `${table.name} ${table.heading}`,
    ...(isWhole ? table.rows.map((cells) => `  ${cells.map(laidOut).join(' | ')}`) : []),
    ...marks(table, draft),
    ...table.unexpected.map((stray) => `  stray: ${unexpectedShown(stray, draft)}`),
  ]);
  if (view.missing) lines.push(view.missing);
  lines.push(...view.unexpected.map((stray) => `stray: ${unexpectedShown(stray, draft)}`));
  if (view.version !== draft.session.document(draft.uri).version) lines.push('of another version');
  return lines.join('\n');
};

function laidOut({ text, rowSpan, columnSpan, figure }: FormCell): string {
  const spans = rowSpan > 1 ? `×${columnSpan},${rowSpan}` : columnSpan > 1 ? `×${columnSpan}` : '';
  return figure ? `[${text}]${spans}` : `${text}${spans}`;
}

function marks({ rows }: FormTable, draft: OpenDraft): string[] {
  return rows.flatMap((cells) =>
    cells.flatMap(({ text, figure }) => {
      if (!figure) return [];
      const label = cells.filter((cell) => !cell.figure).at(-1)?.text ?? 'figures';
      const place = `${label}/${cells.filter((cell) => cell.figure).findIndex((cell) => cell.figure === figure) + 1}`;
      const said = [...stateOf(figure), ...wrongPlace(text, figure, draft)];
      return said.length === 0 ? [] : [`  ${place} “${text}”: ${said.join('; ')}`];
    }),
  );
}

const stateOf = ({ state, severity, notes, should }: FormFigure): string[] => [
  ...(state === 'written' ? [] : [state]),
  ...(severity ? [severity] : []),
  ...(should ? [should] : []),
  ...notes,
];

/** What a click selects has to be what is shown, and a cursor there has to be in the cell. */
function wrongPlace(text: string, { state, range, fullRange }: FormFigure, draft: OpenDraft): string[] {
  if (state === 'unknown') return fullRange ? ['has a place'] : [];
  if (!range || !fullRange) return ['has no place'];
  const document = draft.session.document(draft.uri);
  const [from, to] = [document.offsetAt(fullRange.start), document.offsetAt(fullRange.end)];
  const isIn = from <= document.offsetAt(range.start) && document.offsetAt(range.end) <= to;
  return [
    ...(document.getText(range).trim() === text ? [] : [`selects “${document.getText(range)}”`]),
    ...(isIn ? [] : ['is selected outside its cell']),
  ];
}

const unexpectedShown = ({ text, notes, range }: FormUnexpected, draft: OpenDraft): string =>
  [`“${text}”`, ...notes, draft.shown(range)].join('; ');
