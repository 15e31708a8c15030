import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../server/draft/draft';
import { readDraft } from '../../server/draft/read';
import { readReport } from '../../server/report/report';
import type { MappedText } from '../../server/text/mapped-text';
import type { Range } from '../../server/text/range';
import { validReports } from '../support/generate';
import { seeded, trying } from '../support/run';

/** Mark-up and entities read over: what is left is what a mapped text says. */
const asRead = (source: string): string =>
  source
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[\s*\\]/g, '');

function passagesOf(block: Block): MappedText[] {
  if (block.kind === 'line') return [block.content];
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ content }) => content)) : [];
}

const holds = (fullRange: Range, inner: Range): boolean => fullRange.start <= inner.start && inner.end <= fullRange.end;

describe(seeded('Ranges'), () => {
  it('of headings, lines and cells slice to their own text', () => {
    fc.assert(
      fc.property(validReports(), ({ written: { text, syntax } }) => {
        for (const content of readDraft(text, syntax).blocks.flatMap(passagesOf)) {
          const { start, end } = content.range;
          assert.equal(asRead(text.slice(start, end)), content.text.replace(/[\s*\\]/g, ''));
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
          if (block.kind === 'line') assert.ok(holds(block.range, block.content.range));
          if (block.kind !== 'table') continue;
          for (const row of block.rows) {
            assert.ok(holds(block.range, row.range));
            for (const { fullRange, insertionRange, content } of row.cells) {
              assert.ok(
                holds(row.range, fullRange) && holds(fullRange, content.range) && holds(fullRange, insertionRange),
              );
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
          const width = plan.figures[table.id as keyof typeof plan.figures].map((row) => row.length);
          let index = 0;
          width.forEach((columns, row) => {
            for (let column = 0; column < columns; column++) {
              const [place] = places.get(`${table.id}/${row}/${column}`) ?? [];
              const range = cells[index++].cell?.content.range;
              assert.ok(
                range && holds(place, range) && range.end > range.start,
                `${table.id}, row ${row}, column ${column}`,
              );
            }
          });
        }
        report.sections.forEach(({ line }, section) => {
          const [place] = places.get(`heading/${section}`) ?? [];
          assert.ok(holds(place, line.content.range) || holds(line.content.range, place));
        });
        const { signed } = report.signature;
        const [place] = places.get('date') ?? [];
        assert.ok(signed?.date);
        assert.ok(holds(place, signed.line.content.rangeOf(signed.date.from, signed.date.to)));
      }),
      trying(100),
    );
  });
});
