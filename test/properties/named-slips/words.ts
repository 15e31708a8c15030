// Slips in titles, dates and paragraphs, and at line ends.
import type { Outcome, Slip } from './slip';

export const TITLE = '2024年政府信息公开工作年度报告';
const titled = (name: string, to: string, outcome: Outcome): Slip => ({
  name: `title ${name}`,
  change: [`青岚县农业农村局${TITLE}`, to],
  outcome,
});

export const H2: readonly Slip[] = [
  titled('023年', '青岚县农业农村局024年政府信息公开工作年度报告', 'back'),
  { name: '12月311日', change: ['12月31日止', '12月311日止'], outcome: 'unharmed' },
];

export const H4: readonly Slip[] = ['\u000b', '\u000c'].flatMap((char) => {
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

export const T9: readonly Slip[] = [
  titled('with its year at the end, 政府 once for two', '青石区人民政府信息公开工作年度报告（2024年度）', {
    becomes: '青石区人民政府2024年政府信息公开工作年度报告',
  }),
];

export const T10: readonly Slip[] = [
  ...['24年', '0224年', '20204年', '202年'].map((year) =>
    titled(year, `青岚县农业农村局${year}政府信息公开工作年度报告`, 'back'),
  ),
  ...['2O24年', '2024 4年'].map((year) => titled(year, `青岚县农业农村局${year}政府信息公开工作年度报告`, 'unharmed')),
  titled('of 2124', `青岚县农业农村局2124年政府信息公开工作年度报告`, 'unharmed'),
];

export const T12: readonly Slip[] = [
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
