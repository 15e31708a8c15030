import { type Defect, defect, HEADINGS, PROSE, raw, rowsOf, slipIn } from './defect-parts';
import { dateIn } from './prose';
import { SECTIONS } from './words';

/** Sentences that are gone with section 六. */
const GONE = ['fee-statement', 'government-duties'];

/** What is wrong beside the tables: sections, headings, title, dates, and what a conversion left. */
export const DEFECTS_OF_TEXT: readonly Defect[] = [
  defect('missing-section', 'a section is left out', (plan, choices) => {
    plan.absent.add(`section/${choices.below(6)}`);
    return { at: [], also: [...GONE, ...PROSE] };
  }),
  defect('missing-section', 'a heading is left out', (plan, choices) => {
    plan.absent.add(`heading/${choices.between(1, 5)}`);
    return { at: [], also: GONE };
  }),
  defect('section-order', 'two sections change places', (plan, choices) => {
    const at = choices.below(5);
    [plan.order[at], plan.order[at + 1]] = [plan.order[at + 1], plan.order[at]];
    return { at: [`heading/${at}`, `heading/${at + 1}`] };
  }),
  defect('section-order', 'a heading stands twice', (plan, choices) => {
    const section = choices.below(5);
    const where = choices.between(section, 4);
    plan.added.set(`section/${where}`, raw(plan, [SECTIONS[section], '有关工作按要求继续推进，内容见上文。']));
    return { at: [`added/section/${where}`, `heading/${section}`] };
  }),
  defect('section-heading', 'a heading is worded or numbered unlike the form', (plan, choices) => {
    const section = choices.below(6);
    plan.written.set(`heading/${section}`, choices.of(HEADINGS[section]));
    return { at: [`heading/${section}`] };
  }),
  defect('section-heading', 'a slip in a heading', (plan, choices) => {
    const section = choices.below(6);
    const form = SECTIONS[section];
    plan.written.set(`heading/${section}`, form.slice(0, 2) + slipIn(form.slice(2), choices));
    return { at: [`heading/${section}`] };
  }),
  defect('empty-section', 'nothing under a heading', (plan, choices) => {
    const section = choices.of([4, 5, 0]);
    plan.written.set(`body/${section}`, '');
    return { at: [`heading/${section}`], also: GONE };
  }),
  defect('empty-section', 'section 五 says 无', (plan, choices) => {
    plan.written.set('body/4', choices.of(['无', '无。', '暂无。', '无']));
    return { at: ['heading/4', 'body/4'] };
  }),
  defect('title', 'a title unlike the form', (plan, choices) => {
    const { year } = plan;
    plan.written.set(
      'title',
      choices.of([
        `${year}年政府信息公开年度报告`,
        `${year}年度政府信息公开工作年度报告`,
        `${year}年度政府信息公开年度报告`,
        '政府信息公开工作年度报告',
        `${year}年政府信息公开工作报告`,
        `${year}年政府信息公开工作年报`,
        `${year}年度政府信息公开工作报告`,
        `${year}年政府信息公开工作年度报告表`,
        `${year}政府信息公开工作年度报告`,
        `${year}年政府信息公开工作年年度报告`,
      ]),
    );
    return { at: ['title', 'title organ'] };
  }),
  defect('signed-before-year-end', 'signed in the year reported on', (plan, choices) => {
    const day = choices.of([
      { ...plan.signed, year: plan.year },
      { year: plan.year, month: 12, day: choices.between(1, 31) },
    ]);
    plan.written.set('date', dateIn(day, choices));
    return { at: ['date'] };
  }),
  defect('signed-late', 'signed after the day', (plan, choices) => {
    // 第四十九条 sets no day for organs below the county.
    if (/镇|乡|街道|管理委员会|学校|医院|公司/.test(plan.organ.name)) return undefined;
    const month = plan.organ.name.includes('人民政府') ? choices.between(4, 12) : choices.between(2, 12);
    plan.written.set('date', dateIn({ year: plan.year + 1, month, day: choices.between(1, 28) }, choices));
    return { at: ['date'] };
  }),
  defect('impossible-date', 'no such day', (plan, choices) => {
    const year = plan.year + 1;
    plan.written.set(
      'date',
      choices.of([
        `${year}年1月32日`,
        `${year}年2月30日`,
        `${year}年13月5日`,
        `${year}1月12日`,
        `${year}年1月0日`,
        `${year}年0月8日`,
        `${year}-01-35`,
        `${year} 年 1 月 41 日`,
      ]),
    );
    return { at: ['date'] };
  }),
  defect('missing-date', 'no date, or no organ', (plan, choices) => {
    for (const part of choices.of([['date'], ['organ'], ['date', 'organ']])) plan.absent.add(part);
    return { at: [] };
  }),
  defect('reporting-period', 'another period than the year', (plan, choices) => {
    const { year } = plan;
    plan.written.set(
      'period',
      choices.of([
        `${year - 1}年1月1日|${year - 1}年12月31日`,
        `${year}年1月1日|${year}年12月30日`,
        `${year}年1月1日|${year}年11月30日`,
        `${year - 1}年1月1日|${year}年12月31日`,
        `${year}年2月1日|${year}年12月31日`,
        `${year}年1月1日|${year + 1}年12月31日`,
        `${year}年1月1日|${year}年1月31日`,
      ]),
    );
    return { at: ['period'] };
  }),
  defect('conversion-residue', 'what a conversion left', (plan, choices) => {
    const residue = choices.of([
      '[bookmark: _GoBack]',
      '[bookmark: _Toc12345678]',
      'PAGE \\* MERGEFORMAT',
      '\u0007',
      '\u000b',
      '\ufffd',
      '\u200b',
      '[bookmark: OLE_LINK1]',
      '\u0013',
    ]);
    if (plan.wrapped && residue.length > 1) return undefined;
    const name = `residue/${choices.below(3)}`;
    plan.added.set(name, residue);
    return { at: [name] };
  }),
  defect(
    'conversion-residue',
    'what a conversion left in a heading, a label, a figure or the signature',
    (plan, choices) => {
      const residue = choices.of(['[bookmark: _GoBack]', '\u0007', '\u200b', '[bookmark: _Toc987]', '\u0013']);
      const row = choices.below(rowsOf(plan, 'applications'));
      const name = choices.of([
        'heading/1',
        'heading/4',
        `applications/${row}/6`,
        `applications/${row}`,
        'organ',
        'date',
        'title',
        'title organ',
      ]);
      plan.added.set(`before/${name}`, residue);
      return { at: [`before/${name}`] };
    },
  ),
];
