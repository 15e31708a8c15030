// What was met in the field when half-typed and damaged drafts were fixed: each once by name, in every layout that can
// have it, with what the safe fixes must leave.
import assert from 'node:assert/strict';
import type { Layout } from '../../server/draft/draft';
import { check } from '../../server/service/check';
import { applyEdits } from '../../server/text/edits';
import { repairedText, withSafeFixes } from '../support/fixed';
import { LAYOUTS, wholeDraft } from '../support/whole-drafts';

type Change = readonly [from: string, to: string];

/** `back`: as before the slip. `kept`: the slip stays. `unharmed`: one of these two. Else what stands in its place. */
type Outcome = 'back' | 'kept' | 'unharmed' | { readonly becomes: string };

interface Slip {
  readonly name: string;
  /** In every layout, or in those named. */
  readonly change: Change | Partial<Record<Layout, Change>>;
  readonly outcome: Outcome;
}

const TITLE = '2024年政府信息公开工作年度报告';
const titled = (name: string, to: string, outcome: Outcome): Slip => ({
  name: `title ${name}`,
  change: [`青岚县农业农村局${TITLE}`, to],
  outcome,
});

const ROW = {
  pipes: '|  | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
  tabs: '\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n',
  'cell-lines': '\t2.其他法律行政法规禁止公开\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n',
  html: '<tr><td>2.其他法律行政法规禁止公开</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>\n',
} as const;
const RECEIVED = {
  pipes: '| 一、本年新收政府信息公开申请数量 |  |  | 5 | 1 | 0 | 0 | 0 | 0 | 6 |\n',
  tabs: '一、本年新收政府信息公开申请数量\t\t\t5\t1\t0\t0\t0\t0\t6\n',
  'cell-lines': '\t一、本年新收政府信息公开申请数量\n\t5\n\t1\n\t0\n\t0\n\t0\n\t0\n\t6\n',
  html: '<tr><td colspan="3">一、本年新收政府信息公开申请数量</td><td>5</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>6</td></tr>\n',
} as const;

/** The same change to a row in each layout. */
const inRow = (row: Readonly<Record<Layout, string>>, change: (text: string, layout: Layout) => string) =>
  Object.fromEntries(
    LAYOUTS.map((layout) => [layout, [row[layout], change(row[layout], layout)]]),
  ) as unknown as Record<Layout, Change>;

const H1: readonly Slip[] = [
  {
    name: 'a blank line between label and figures',
    change: { 'cell-lines': ['申请数量\n\t5\n', '申请数量\n\n\t5\n'] },
    outcome: 'unharmed',
  },
  {
    name: 'a blank line among the figures',
    change: { 'cell-lines': ['申请数量\n\t5\n\t1\n', '申请数量\n\t5\n\n\t1\n'] },
    outcome: 'unharmed',
  },
  {
    name: 'a blank line before the total',
    change: { 'cell-lines': ['\t0\n\t6\n', '\t0\n\n\t6\n'] },
    outcome: 'unharmed',
  },
  {
    name: 'no delimiter between label and figure in table 二',
    change: {
      pipes: ['| 行政处罚 | 3 |', '| 行政处罚3 |'],
      tabs: ['行政处罚\t3', '行政处罚3'],
      'cell-lines': ['\t行政处罚\n\t3', '\t行政处罚3'],
      html: ['行政处罚</td><td colspan="3">3', '行政处罚3'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'no delimiter between label and figure in table 三',
    change: {
      pipes: ['（一）予以公开 |  | 4', '（一）予以公开4'],
      tabs: ['（一）予以公开\t\t4', '（一）予以公开4'],
      'cell-lines': ['（一）予以公开\n\t4', '（一）予以公开4'],
      html: ['（一）予以公开</td><td>4', '（一）予以公开4'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a delimiter doubled among the figures',
    change: {
      pipes: ['| 5 | 1 |', '| 5 || 1 |'],
      tabs: ['\t5\t1\t', '\t5\t\t1\t'],
      html: ['<td>5</td><td>1</td>', '<td>5</td><td><td>1</td>'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a delimiter doubled before the total',
    change: {
      pipes: ['| 0 | 6 |', '| 0 || 6 |'],
      tabs: ['\t0\t6\n', '\t0\t\t6\n'],
      html: ['<td>6</td>', '<td><td>6</td>'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a delimiter doubled in table 四',
    change: {
      tabs: ['1\t0\t0\t0\t1\t0', '1\t0\t\t0\t0\t1\t0'],
      pipes: ['| 行政复议 |  | 1 | 0 |', '| 行政复议 |  | 1 || 0 |'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'an empty cell among the figures',
    change: { 'cell-lines': ['\t5\n\t1\n', '\t5\n\t\n\t1\n'], html: ['<td>5</td><td>1', '<td>5</td><td></td><td>1'] },
    outcome: 'unharmed',
  },
  {
    name: 'a delimiter lost among the figures',
    change: {
      pipes: ['| 5 | 1 |', '| 5 1 |'],
      tabs: ['\t5\t1\t', '\t51\t'],
      'cell-lines': ['\t5\n\t1\n', '\t51\n'],
      html: ['<td>5</td><td>1</td>', '<td>51</td>'],
    },
    outcome: 'unharmed',
  },
  { name: 'a row lost', change: inRow(ROW, () => ''), outcome: 'kept' },
  {
    name: 'a row doubled',
    change: inRow(ROW, (row, layout) => row + (layout === 'cell-lines' ? '\n' : '') + row),
    outcome: 'kept',
  },
  {
    name: 'a row of figures doubled',
    change: inRow(RECEIVED, (row, layout) => row + (layout === 'cell-lines' ? '\n' : '') + row),
    outcome: 'kept',
  },
  {
    name: 'a row broken in two',
    change: {
      pipes: ['| 5 | 1 |', '| 5 |\n 1 |'],
      tabs: ['\t5\t1\t', '\t5\t\n1\t'],
      html: ['<td>5</td><td>1</td>', '<td>5</td></tr><tr><td>1</td>'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a delimiter within a label',
    change: {
      pipes: ['5.要求行政机关', '5.要求行政|机关'],
      tabs: ['5.要求行政机关', '5.要求行政\t机关'],
      'cell-lines': ['5.要求行政机关', '5.要求行政\n\t机关'],
      html: ['5.要求行政机关', '5.要求行政</td><td>机关'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a group in one cell with a label that has a slip',
    change: {
      pipes: ['| （四）无法提供 | 1.本机关不掌握相关政府信息 |', '|  | （四）无法提供：1.本机关不掌相关政府信息 |'],
    },
    outcome: 'kept',
  },
  {
    name: 'two heads in one cell',
    change: { pipes: ['| 科研机构 | 社会', '| 科研机构  社会'], tabs: ['科研机构\t社会', '科研机构 社会'] },
    outcome: 'unharmed',
  },
];

const H2: readonly Slip[] = [
  titled('023年', '青岚县农业农村局024年政府信息公开工作年度报告', 'back'),
  { name: '12月311日', change: ['12月31日止', '12月311日止'], outcome: 'unharmed' },
];

const H3: readonly Slip[] = [
  { name: 'a tag without its end', change: { html: ['<td>规章</td>', '<td规章</td>'] }, outcome: 'kept' },
  { name: 'a tag without its beginning', change: { html: ['<td>规章</td>', '‹td>规章</td>'] }, outcome: 'kept' },
  { name: 'a tag with another mark', change: { html: ['<td>规章</td>', '‹td规章</td>'] }, outcome: 'kept' },
  { name: 'a figure in a broken tag', change: { html: ['<td>6</td>', '<td6</td>'] }, outcome: 'kept' },
  { name: 'a closing tag broken', change: { html: ['行政强制</td>', '行政强制</td'] }, outcome: 'kept' },
  { name: 'a closing tag with a blank', change: { html: ['行政强制</td>', '行政强制< /td>'] }, outcome: 'kept' },
  { name: 'a closing tag with another mark', change: { html: ['行政强制</td>', '行政强制‹/td>'] }, outcome: 'kept' },
];

const H4: readonly Slip[] = ['\u000b', '\u000c'].flatMap((char) => {
  const name = char === '\u000b' ? 'U+000B' : 'U+000C';
  return [
    {
      name: `${name} for the line end below a heading`,
      change: {
        pipes: ['六、其他需要报告的事项\n\n', `六、其他需要报告的事项${char}`],
        tabs: ['六、其他需要报告的事项\n\n', `六、其他需要报告的事项${char}`],
        'cell-lines': ['六、其他需要报告的事项\n\n', `六、其他需要报告的事项${char}`],
      },
      outcome: 'unharmed',
    },
    {
      name: `${name} before a heading`,
      change: {
        pipes: ['\n\n## 六、', `${char}## 六、`],
        tabs: ['\n\n六、', `${char}六、`],
        'cell-lines': ['\n\n六、', `${char}六、`],
      },
      outcome: 'unharmed',
    },
    {
      name: `${name} between organ and date`,
      change: { tabs: ['农业农村局\n2025年', `农业农村局${char}2025年`] },
      outcome: 'unharmed',
    },
    {
      name: `${name} between two figures`,
      change: { tabs: ['\t5\t1\t', `\t5${char}1\t`], pipes: ['| 5 | 1 |', `| 5${char}1 |`] },
      outcome: 'unharmed',
    },
  ] satisfies Slip[];
});

const E1: readonly Slip[] = [
  {
    name: 'a full-width bar before a figure',
    change: {
      pipes: ['| 行政处罚 | 3 |', '| 行政处罚 ｜ 3 |'],
      tabs: ['行政处罚\t3', '行政处罚｜3'],
      'cell-lines': ['行政处罚\n\t3', '行政处罚｜3'],
      html: ['行政处罚</td><td colspan="3">3', '行政处罚｜3'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a colon before a figure',
    change: {
      pipes: ['| 行政处罚 | 3 |', '| 行政处罚：3 |'],
      tabs: ['行政处罚\t3', '行政处罚：3'],
      'cell-lines': ['行政处罚\n\t3', '行政处罚：3'],
      html: ['行政处罚</td><td colspan="3">3', '行政处罚：3'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a full-width bar before a total',
    change: {
      pipes: ['（七）总计 |  | 5', '（七）总计 |  ｜ 5'],
      tabs: ['（七）总计\t\t5', '（七）总计｜5'],
      'cell-lines': ['（七）总计\n\t5', '（七）总计｜5'],
      html: ['（七）总计</td><td>5', '（七）总计｜5'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a full-width bar for two bars before a total',
    change: { pipes: ['（七）总计 |  | 5', '（七）总计 ｜ 5'] },
    outcome: { becomes: '（七）总计 | 5' },
  },
  {
    name: 'blanks for a delimiter between two figures',
    change: {
      pipes: ['| 5 | 1 | 0 |', '| 5 | 1    0 |'],
      tabs: ['\t5\t1\t0', '\t5\t1    0'],
      'cell-lines': ['\t5\n\t1\n\t0', '\t5\n\t1    0'],
      html: ['<td>1</td><td>0</td>', '<td>1    0</td>'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a full-width bar among the figures',
    change: { pipes: ['| 5 | 1 | 0 |', '| 5 ｜ 1 | 0 |'], tabs: ['\t5\t1\t0', '\t5｜1\t0'] },
    outcome: 'unharmed',
  },
];

const CARRIED_OVER = {
  pipes: '| 四、结转下年度继续办理 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
  tabs: '四、结转下年度继续办理\t\t\t1\t0\t0\t0\t0\t0\t1\n',
  'cell-lines': '\t四、结转下年度继续办理\n\t1\n\t0\n\t0\n\t0\n\t0\n\t0\n\t1\n',
  html: '<tr><td colspan="3">四、结转下年度继续办理</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>\n',
} as const;

/** The figures of a row taken out, its cells left. */
const emptied = (row: string): string => row.replace(/(?<=[|\t>] ?)[0-9](?=[ <\t\n])/g, '');

const E2: readonly Slip[] = [
  { name: 'nothing typed yet of what was carried over', change: inRow(CARRIED_OVER, emptied), outcome: 'kept' },
  {
    name: 'one figure not typed yet of what was carried over',
    change: inRow(CARRIED_OVER, (row) => row.replace(/(?<=[|\t>] ?)1/, '')),
    outcome: 'kept',
  },
  { name: 'nothing typed yet of a reason', change: inRow(ROW, emptied), outcome: 'kept' },
];

const T9: readonly Slip[] = [
  titled('with its year at the end, 政府 once for two', '青石区人民政府信息公开工作年度报告（2024年度）', {
    becomes: '青石区人民政府2024年政府信息公开工作年度报告',
  }),
];

const T10: readonly Slip[] = [
  ...['24年', '0224年', '20204年', '202年'].map((year) =>
    titled(year, `青岚县农业农村局${year}政府信息公开工作年度报告`, 'back'),
  ),
  ...['2O24年', '2024 4年'].map((year) => titled(year, `青岚县农业农村局${year}政府信息公开工作年度报告`, 'unharmed')),
  titled('of 2124', `青岚县农业农村局2124年政府信息公开工作年度报告`, 'unharmed'),
];

const T12: readonly Slip[] = [
  {
    name: 'a list that ends at a semicolon',
    change: [
      '严格按照规定的程序办理政府信息公开申请。',
      '新收政府信息公开申请6件，其中自然人5件，法人1件；上年结转1件。',
    ],
    outcome: 'kept',
  },
  {
    name: 'a list whose parts are wrong, and whose whole is the table’s',
    change: [
      '严格按照规定的程序办理政府信息公开申请。',
      '新收政府信息公开申请6件，其中自然人5件，法人2件；上年结转1件。',
    ],
    outcome: 'kept',
  },
];

const pairIn = (change: Slip['change'], layout: Layout): Change | undefined =>
  Array.isArray(change) ? (change as Change) : (change as Partial<Record<Layout, Change>>)[layout];

function put(text: string, [from, to]: Change): string {
  assert.equal(text.split(from).length > 1, true, `“${from}” stands in the draft`);
  return text.replace(from, () => to);
}

function holds({ change, outcome }: Slip, layout: Layout): void {
  const { text: clean, syntax } = wholeDraft(layout);
  const [from, to] = pairIn(change, layout) as Change;
  const slipped = put(clean, [from, to]);
  const wanted = { back: [clean], kept: [slipped], unharmed: [slipped, clean] };
  const allowed = typeof outcome === 'string' ? wanted[outcome] : [put(clean, [from, outcome.becomes])];
  for (const fixed of [withSafeFixes(slipped, syntax), repairedText(slipped, syntax)]) {
    if (allowed.length === 1 || fixed !== clean) assert.equal(fixed, allowed[0]);
    assert.equal(withSafeFixes(fixed, syntax), fixed, 'a second run changes nothing');
  }
}

const CASES: Readonly<Record<string, readonly Slip[]>> = { H1, H2, H3, H4, E1, E2, T9, T10, T12 };

describe('All safe fixes, after a slip met in the field', () => {
  for (const [id, slips] of Object.entries(CASES))
    describe(id, () => {
      for (const slip of slips)
        for (const layout of LAYOUTS)
          if (pairIn(slip.change, layout)) it(`${slip.name} (${layout})`, () => holds(slip, layout));
    });

  it('a title with a year of six digits is reported', () => {
    for (const layout of LAYOUTS) {
      const { text, syntax } = wholeDraft(layout);
      const { findings } = check(put(text, [TITLE, `24${TITLE}`]), syntax, { language: 'en', severities: {} });
      assert.ok(
        findings.some(({ rule }) => rule === 'title'),
        layout,
      );
    }
  });

  it('no fix of a list, safe or not, makes its whole contradict a table that holds', () => {
    for (const layout of LAYOUTS) {
      const { text, syntax } = wholeDraft(layout);
      const wrong = put(text, T12[1].change as Change);
      const { findings } = check(wrong, syntax, { language: 'en', severities: {} });
      assert.ok(
        findings.some(({ rule }) => rule === 'breakdown' || rule === 'prose-table'),
        layout,
      );
      for (const { title, edits } of findings.flatMap((finding) => finding.fixes()))
        assert.ok(applyEdits(wrong, edits).includes('新收政府信息公开申请6件'), `${layout}: ${title}`);
    }
  });
});
