// Whose table it is that stands in a report: that of its year's form, or of another.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { form2019 } from '../../server/forms/2019';
import { form2021 } from '../../server/forms/2021';
import type { CheckedDocument } from '../../server/service/checked-document';
import { writeTable } from '../../server/write/templates';
import { form2027 } from './2027';
import {
  brief,
  cellIn,
  checkedOf,
  type Draft,
  draftOf,
  FIGURES,
  FORMS,
  IN_2026,
  IN_2027,
  only,
  valuesOf,
} from './drafts';

describe('the edition of a table', () => {
  /** A report in one form with a table of another's. */
  const withTable = (draft: Draft, id: string, other: Draft): CheckedDocument => {
    const style = { layout: 'tabs', syntax: 'plain', lineEnd: '\n' } as const;
    const tableIn = ({ form }: Draft) => {
      const values = valuesOf(form, FIGURES);
      return writeTable(form, id, style, (cell) => String(values.get(cell)));
    };
    return checkedOf(draftOf(draft).replace(tableIn(draft), tableIn(other)), 'tabs');
  };
  const editions = (checked: CheckedDocument): string[] =>
    brief(checked).filter((message) => message.startsWith('form-edition'));
  const IN_2024: Draft = { form: FORMS[2], year: 2024, layout: 'tabs' };
  const IN_2020: Draft = { form: form2019, year: 2020, layout: 'tabs' };

  for (const id of ['proactive', 'applications']) {
    it(`of 2019 in a report on 2024 is reported once, by its number: ${id}`, () => {
      const [reported, ...others] = editions(withTable(IN_2024, id, IN_2020));
      deepEqual(others, []);
      match(reported, /用的是国办公开办函〔2019〕60号的格式.*2024年度报告应采用国办公开办函〔2021〕30号的格式/);
    });

    it(`of last year is reported once in a report on 2027, by the number of last year's notice: ${id}`, () => {
      const [reported, ...others] = editions(withTable(IN_2027, id, IN_2026));
      deepEqual(others, []);
      match(reported, /用的是国办公开办函〔2026〕9号的格式.*2027年度报告应采用国办公开办函〔2027〕18号的格式/);
    });

    it(`of a year to come is reported once in a report on 2026: ${id}`, () => {
      const [reported, ...others] = editions(withTable(IN_2026, id, IN_2027));
      deepEqual(others, []);
      match(reported, /用的是国办公开办函〔2027〕18号的格式.*2026年度报告应采用国办公开办函〔2026〕9号的格式/);
    });
  }

  it('that several forms have is named by the notice nearest to the year', () => {
    const [reported, ...others] = editions(withTable(IN_2020, 'proactive', IN_2026));
    deepEqual(others, []);
    match(reported, /用的是国办公开办函〔2021〕30号的格式.*2020年度报告应采用国办公开办函〔2019〕60号的格式/);
  });

  it('is not told by a row more or less, nor by a table half written', () => {
    const lines = draftOf(IN_2027).split('\n');
    for (const label of ['政策解读材料', '（五）总计'])
      deepEqual(editions(checkedOf(lines.filter((line) => !line.includes(label)).join('\n'), 'tabs')), [], label);
    for (const end of ['（三）不予公开', '一、本年新收', '行政许可'])
      deepEqual(
        editions(
          checkedOf(
            lines
              .slice(
                0,
                lines.findIndex((line) => line.includes(end)),
              )
              .join('\n'),
            'tabs',
          ),
        ),
        [],
        end,
      );
  });

  it('that is the same in two forms is that of either', () => {
    for (const id of ['proactive', 'applications', 'disputes']) {
      deepEqual(brief(withTable(IN_2026, id, { ...IN_2026, form: form2021 })), []);
      deepEqual(brief(withTable(IN_2024, id, IN_2026)), []);
    }
  });

  it('of a table that the form for the year does not have is reported once, and read', () => {
    const style = { layout: 'tabs', syntax: 'plain', lineEnd: '\n' } as const;
    const values = valuesOf(form2027, FIGURES);
    const table = writeTable(form2027, 'platforms', style, (cell) => String(values.get(cell)));
    const checked = checkedOf(draftOf(IN_2026).replace('三、收到', `${table}\n\n三、收到`), 'tabs');
    match(only(checked).message, /^表三是国办公开办函〔2027〕18号的格式.*没有这张表/);
    equal(cellIn(checked, 'platforms/newMedia/running').cell?.content.text, '5');
  });

  it('is not told where rows of both stand together, or where its own are not all there', () => {
    const style = { layout: 'tabs', syntax: 'plain', lineEnd: '\n' } as const;
    const table = ({ form }: Draft): string => writeTable(form, 'proactive', style, () => '0');
    const [ours, theirs] = [table(IN_2026), table(IN_2027)];
    const whole = draftOf({ ...IN_2026, figures: {} });
    ok(whole.includes(ours));
    equal(editions(checkedOf(whole.replace(ours, theirs), 'tabs')).length, 1);
    for (const mixed of [`${theirs}\n行政处罚\t0`, theirs.replace('规章\t0\t0\t0\n', '')])
      deepEqual(editions(checkedOf(whole.replace(ours, mixed), 'tabs')), [], mixed);
  });
});
