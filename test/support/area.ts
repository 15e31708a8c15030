import type { Layout } from '../../server/draft/draft';
import { type Figures, reportWith } from '../prose/report-with';
import { Choices } from './choices';

/** An area that does not exist: its reports, its list of organs, and what is wrong with them. */
export interface GeneratedArea {
  readonly files: ReadonlyMap<string, string>;
  readonly organs: string;
  /** What must be found, in the words of `foundIn`, and nothing else. */
  readonly defects: readonly string[];
}

const YEARS = [2022, 2023, 2024];
const NOW = 2024;
const PLACES = '青石 柳溪 云溪 松壑 桐埠 枫浦 鹤汀 望岫 澜汀 霁山 荻港 白鹭'.split(' ');
const MATTERS =
  '农业农村 水务 民政 教育体育 财政 统计 审计 司法 交通运输 自然资源 卫生健康 市场监督管理 退役军人事务 应急管理 医疗保障 林业 商务 文化旅游 城市管理 信访 住房建设 生态环境 乡村振兴 人力资源 档案管理 发展改革'.split(
    ' ',
  );
const TOWNS = '东坪 西岭 南湾 北桥 上河 下渡'.split(' ');
const LAYOUTS: readonly Layout[] = ['tabs', 'pipes', 'html', 'cell-lines'];
const ENDINGS: Readonly<Record<Layout, string>> = { tabs: '.txt', pipes: '.md', html: '.html', 'cell-lines': '.txt' };
const COLUMNS = ['naturalPerson', 'enterprise', 'legalService'];
const OUTCOMES = ['granted', 'partlyGranted', 'unavailable.notHeld'];

interface Organ {
  readonly name: string;
  readonly parent: string;
  readonly kind: string;
}

/** @param count how many organs there are; 50 at least */
export function generatedArea(count: number, seed = 1): GeneratedArea {
  return new Generator(count, seed).area();
}

class Generator {
  private readonly choices: Choices;
  private readonly files = new Map<string, string>();
  private readonly defects: string[] = [];
  private readonly figures = new Map<string, Figures>();
  private readonly texts = new Map<string, { readonly overview: string; readonly problems: string }>();
  private readonly organs: Organ[] = [];
  private readonly counties: string[];

  constructor(count: number, seed: number) {
    // A row of numbers that is long enough, the same for each seed.
    let state = seed;
    const words = Array.from({ length: count * 600 }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 4;
    });
    this.choices = new Choices(words);
    this.counties = PLACES.slice(0, Math.max(6, Math.min(PLACES.length, Math.floor(count / 25)))).map(
      (place) => `${place}县`,
    );
    const city = '霁川市人民政府';
    this.organs.push({ name: city, parent: '', kind: '政府' });
    this.counties.forEach((county, i) => {
      const government = `${county}人民政府`;
      this.organs.push({ name: government, parent: city, kind: '政府' });
      // The last counties have no report for 本级.
      if (i < 4) this.organs.push({ name: `${county}人民政府办公室`, parent: government, kind: '本级' });
    });
    for (let i = 0; this.organs.length < count; i++) {
      const county = this.counties[i % this.counties.length];
      const at = Math.floor(i / this.counties.length);
      const isTown = at % 6 === 5;
      const name = isTown
        ? `${county}${TOWNS[Math.floor(at / 6) % TOWNS.length]}镇人民政府`
        : `${county}${MATTERS[(at - Math.floor(at / 6)) % MATTERS.length]}局`;
      if (this.organs.some((organ) => organ.name === name)) break;
      this.organs.push({ name, parent: `${county}人民政府`, kind: isTown ? '乡镇' : '部门' });
    }
  }

  area(): GeneratedArea {
    for (const { name } of this.organs) for (const year of YEARS) this.texts.set(`${name} ${year}`, this.text());
    this.copies();
    for (const year of YEARS) {
      const leaves = this.organs.filter(({ kind }) => kind !== '政府');
      for (const { name } of leaves) this.figures.set(`${name} ${year}`, this.leaf(year));
      for (const county of this.counties) this.sumUp(`${county}人民政府`, year);
      if (year === NOW) this.spoilSums();
      this.sumUp('霁川市人民政府', year);
    }
    for (const organ of this.organs) for (const year of YEARS) this.write(organ, year);
    this.spoilFiles();
    const rows = this.organs.map(({ name, parent, kind }) => [name, '', parent, kind, ''].join(','));
    return {
      files: this.files,
      organs: `名称,简称,上级,类别,期限\n${rows.join('\n')}\n`,
      defects: this.defects.sort(),
    };
  }

  private leaf(year: number): Figures {
    const figures: Record<string, number> = {
      'normativeDocuments/made': 1,
      'normativeDocuments/inForce': 3 + year - YEARS[0],
      'licences/decisions': this.choices.between(0, 200),
      'penalties/decisions': this.choices.between(0, 90),
    };
    for (const column of COLUMNS) {
      const parts = OUTCOMES.map(() => this.choices.between(1, 9));
      OUTCOMES.forEach((row, i) => {
        figures[`${row}/${column}`] = parts[i];
      });
      const all = parts.reduce((a, b) => a + b, 0);
      figures[`received/${column}`] = all;
      figures[`outcomesTotal/${column}`] = all;
    }
    return withTotals(figures);
  }

  /** A government's figures: those of the organs under it; without a report for 本级, some of its own. */
  private sumUp(government: string, year: number): void {
    const parts = this.organs.filter(({ parent }) => parent === government);
    const own = parts.some(({ kind }) => kind === '本级') ? [] : [this.leaf(year)];
    const all = [...parts.map(({ name }) => this.figuresOf(name, year)), ...own];
    const sum: Record<string, number> = {};
    for (const figures of all)
      for (const [cell, value] of Object.entries(figures)) sum[cell] = (sum[cell] ?? 0) + value;
    this.figures.set(`${government} ${year}`, sum);
  }

  /** One slip in each of the first counties' sums. */
  private spoilSums(): void {
    const spoil = (county: string, change: (figures: Record<string, number>) => void, defect: string): void => {
      const name = `${county}人民政府`;
      const figures = { ...this.figuresOf(name, NOW) };
      change(figures);
      this.figures.set(`${name} ${NOW}`, withTotals(figures));
      this.defects.push(`${name} ${defect}`);
    };
    const [first, second, third, , fifth] = this.counties;
    spoil(
      first,
      (figures) => {
        figures['licences/decisions'] += 1;
      },
      'area-total cell licences/decisions 1',
    );
    spoil(
      second,
      (figures) => {
        for (const row of ['received', 'granted', 'outcomesTotal']) {
          figures[`${row}/naturalPerson`] += 1;
          figures[`${row}/enterprise`] -= 1;
        }
      },
      'area-total column received/naturalPerson 1',
    );
    const [forgotten] = this.organs.filter(({ parent, kind }) => parent === `${third}人民政府` && kind === '部门');
    const lacking = this.figuresOf(forgotten.name, NOW);
    spoil(
      third,
      (figures) => {
        for (const [cell, value] of Object.entries(lacking)) figures[cell] -= value;
      },
      `area-total forgotten ${forgotten.name} 二三`,
    );
    // Of what was in force last year some documents are missing as well, in the sum of the city too.
    this.defects.push(`${third}人民政府 documents-in-force`, `${this.organs[0].name} documents-in-force`);
    // Without 本级 only what is less is told.
    spoil(
      fifth,
      (figures) => {
        const parts = this.organs.filter(({ parent }) => parent === `${fifth}人民政府`);
        const sum = parts.reduce((all, { name }) => all + (this.figuresOf(name, NOW)['penalties/decisions'] ?? 0), 0);
        figures['penalties/decisions'] = sum - 1;
      },
      'area-total cell penalties/decisions -1',
    );
  }

  /** An organ that has another's text, and one that has its own of last year. */
  private copies(): void {
    const leaves = this.organs.filter(({ kind }) => kind === '部门');
    const [a, b] = [leaves[1].name, leaves[2].name];
    this.texts.set(`${b} ${NOW}`, this.textOf(a, NOW));
    const pair = [a, b].sort().join(' ');
    this.defects.push(`${pair} alike overview`, `${pair} alike problems`);
    const again = leaves[3].name;
    this.texts.set(`${again} ${NOW}`, this.textOf(again, NOW - 1));
    this.defects.push(`${again} ${again} alike overview`, `${again} ${again} alike problems`, `${again} copied-text`);
  }

  /** Reports that are missing, there twice, empty, late, or in the folder of another year: in the county that sums up right. */
  private spoilFiles(): void {
    const county = this.counties[5];
    const [missing, twice, copied, late, empty] = this.organs.filter(
      ({ parent, kind }) => parent === `${county}人民政府` && kind === '部门',
    );
    this.files.delete(this.fileOf(missing.name, NOW));
    this.defects.push(`${missing.name} missing`);
    const other = { ...this.figuresOf(twice.name, NOW), 'licences/decisions': 777 };
    this.files.set(`${NOW}年/重报/${twice.name}.txt`, this.report(twice.name, NOW, 'tabs', other));
    this.defects.push(`${twice.name} twice`, `${twice.name} twice`);
    this.files.set(
      `${NOW}年/重报/${copied.name}.md`,
      this.report(copied.name, NOW, 'pipes', this.figuresOf(copied.name, NOW)),
    );
    this.defects.push(`${copied.name} copies`, `${copied.name} copies`);
    const file = this.fileOf(late.name, NOW);
    this.files.set(file, (this.files.get(file) as string).replaceAll(`${NOW + 1}年1月15日`, `${NOW + 1}年2月20日`));
    this.defects.push(`${late.name} late`, `${late.name} signed-late`);
    this.files.delete(this.fileOf(empty.name, NOW));
    this.files.set(`${NOW}年/${empty.name}${NOW}年年报.txt`, '');
    this.defects.push(`${empty.name} empty`);
  }

  private write({ name }: Organ, year: number): void {
    this.files.set(this.fileOf(name, year), this.report(name, year, this.layoutOf(name), this.figuresOf(name, year)));
  }

  private report(organ: string, year: number, layout: Layout, figures: Figures): string {
    return reportWith({ organ, year, layout, figures, ...this.textOf(organ, year) });
  }

  private layoutOf(name: string): Layout {
    return LAYOUTS[this.organs.findIndex((organ) => organ.name === name) % LAYOUTS.length];
  }

  private fileOf(name: string, year: number): string {
    return `${year}年/${name}${ENDINGS[this.layoutOf(name)]}`;
  }

  private figuresOf(name: string, year: number): Figures {
    return this.figures.get(`${name} ${year}`) as Figures;
  }

  private textOf(name: string, year: number) {
    return this.texts.get(`${name} ${year}`) as { readonly overview: string; readonly problems: string };
  }

  /** What an organ writes of its own: the same words as others', put together otherwise. */
  private text() {
    const sentence = (): string => PARTS.map((parts) => this.choices.of(parts)).join('');
    const several = (many: number): string => Array.from({ length: many }, sentence).join('');
    return { overview: several(10), problems: several(6) };
  }
}

/** What sentences are put together from, each part with its comma or full stop. */
const PARTS: readonly (readonly string[])[] = [
  '围绕群众关心的办事难点，|针对企业反映的突出问题，|结合窗口服务的实际情况，|借助政务新媒体平台，|依托便民服务大厅，|根据年初制定的工作计划，|通过走访座谈的方式，|联合相关科室，|面向基层一线，|对照上级的检查意见，|利用宣传栏和公告栏，|按照分工负责的原则，',
  '我们|全体工作人员|各科室负责人|业务骨干|值班人员|专职联络员|信息审核小组|档案管理人员|法制审核人员|窗口工作人员|青年志愿者|驻村干部',
  '逐项梳理|及时更新|认真核对|重新编排|集中整理|反复修改|公开征求意见后完善|分类汇总|定期检查|逐条答复|当面讲解|细化分解',
  '办事指南和流程图|惠民补贴发放名单|重点项目进展情况|行政执法公示内容|财政资金使用说明|招生招考有关安排|供水供电检修通知|防汛抗旱预警信息|食品抽检结果|道路施工公告|养老服务清单|环境监测数据',
  '，方便群众查阅。|，得到社区居民好评。|，减少了重复咨询。|，缩短了等候时间。|，回应了社会关切。|，提高了办事效率。|，弥补了以往的不足。|，形成了长效机制。|，避免了内容滞后。|，为决策提供了参考。|，拓宽了知晓渠道。|，增强了互动效果。',
].map((parts) => parts.split('|'));

/** Every total what its parts come to. */
function withTotals(figures: Readonly<Record<string, number>>): Figures {
  const rows = new Set(
    Object.keys(figures).flatMap((cell) => (COLUMNS.includes(cell.split('/')[1]) ? [cell.split('/')[0]] : [])),
  );
  const all = { ...figures };
  for (const row of rows)
    all[`${row}/total`] = COLUMNS.reduce((sum, column) => sum + (figures[`${row}/${column}`] ?? 0), 0);
  return all;
}
