import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../server/draft/draft';
import { readDraft } from '../../server/draft/read';
import { readReport } from '../../server/report/report';
import type { Passage } from '../../server/text/mapped-text';
import type { Range } from '../../server/text/range';
import { validReports } from '../support/generate';
import { seeded, trying } from '../support/run';

/** Mark-up and entities read over: what is left is what a passage says. */
const asRead = (source: string): string =>
  source
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[\s*\\]/g, '');

function passagesOf(block: Block): Passage[] {
  if (block.kind === 'line') return [block.passage];
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ passage }) => passage)) : [];
}

const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

describe(seeded('Ranges'), () => {
  it('of headings, lines and cells slice to their own text', () => {
    fc.assert(
      fc.property(validReports(), ({ written: { text, syntax } }) => {
        for (const passage of readDraft(text, syntax).blocks.flatMap(passagesOf)) {
          const { start, end } = passage.range;
          assert.equal(asRead(text.slice(start, end)), passage.text.replace(/[\s*\\]/g, ''));
        }
      }),
      trying(100),
    );
  });

  it('of blocks come in order and hold what is in them', () => {
    fc.assert(
      fc.property(validReports(), ({ written: { text, syntax } }) => {
        let end = 0;
        for (const block of readDraft(text, syntax).blocks) {
          assert.ok(block.range.start >= end, `a block at ${block.range.start} begins before ${end}`);
          end = block.range.end;
          if (block.kind === 'line') assert.ok(holds(block.range, block.passage.range));
          if (block.kind !== 'table') continue;
          for (const row of block.rows) {
            assert.ok(holds(block.range, row.range));
            for (const { outer, hole, passage } of row.cells) {
              assert.ok(holds(row.range, outer) && holds(outer, passage.range) && holds(outer, hole));
            }
          }
        }
        assert.ok(end <= text.length);
      }),
      trying(100),
    );
  });

  it('of figures, headings and dates are where the generator put them', () => {
    fc.assert(
      fc.property(validReports(), ({ plan, written: { text, syntax, places } }) => {
        const report = readReport(readDraft(text, syntax));
        assert.ok(report);
        for (const { table, cells } of report.tables) {
          const width = plan.figures[table.id].map((row) => row.length);
          let index = 0;
          width.forEach((columns, row) => {
            for (let column = 0; column < columns; column++) {
              const [place] = places.get(`${table.id}/${row}/${column}`) ?? [];
              const range = cells[index++].cell?.passage.range;
              assert.ok(
                range && holds(place, range) && range.end > range.start,
                `${table.id}, row ${row}, column ${column}`,
              );
            }
          });
        }
        report.sections.forEach(({ line }, section) => {
          const [place] = places.get(`heading/${section}`) ?? [];
          assert.ok(holds(place, line.passage.range) || holds(line.passage.range, place));
        });
        const { signed } = report.signature;
        const [place] = places.get('date') ?? [];
        assert.ok(signed?.date);
        assert.ok(holds(place, signed.line.passage.rangeOf(signed.date.from, signed.date.to)));
      }),
      trying(100),
    );
  });
});
