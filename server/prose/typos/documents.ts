/** A document that reports cite by its number. docs/sources.md says where each is published. */
export interface Notice {
  /** The code of the office that issued it. */
  readonly prefix: string;
  readonly year: number;
  readonly serial: number;
  /** The end of its title, by which one knows it; as folded, up to the closing mark or 的通知. */
  readonly title: string;
  /** What it is called in 《》 in full, marks of titles inside left out; undefined where only its end is compared. */
  readonly names?: readonly string[];
}

/** The priorities that the State Council's office sets for a year. */
const priorities = (year: number, serial: number): Notice => ({
  prefix: '国办发',
  year,
  serial,
  title: `${year}年政务公开工作要点`,
  names: [`${year}年政务公开工作要点`, `国务院办公厅关于印发${year}年政务公开工作要点的通知`],
});

/** The forms of the reports, the one in force first; then what else they cite. */
export const NOTICES: readonly [Notice, Notice, ...Notice[]] = [
  { prefix: '国办公开办函', year: 2021, serial: 30, title: '年度报告格式' },
  { prefix: '国办公开办函', year: 2019, serial: 60, title: '年度报告有关事项' },
  { prefix: '国办函', year: 2020, serial: 109, title: '信息处理费管理办法' },
  {
    prefix: '国办公开办函',
    year: 2019,
    serial: 61,
    title: '政府信息公开平台有关事项',
    names: ['国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知'],
  },
  priorities(2016, 19),
  priorities(2017, 24),
  priorities(2018, 23),
  priorities(2019, 14),
  priorities(2020, 17),
  priorities(2021, 12),
  priorities(2022, 8),
  {
    prefix: '国办发',
    year: 2019,
    serial: 54,
    title: '基层政务公开标准化规范化工作的指导意见',
    names: [
      '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见',
      '关于全面推进基层政务公开标准化规范化工作的指导意见',
    ],
  },
  {
    prefix: '国办发',
    year: 2020,
    serial: 50,
    title: '公共企事业单位信息公开规定制定办法',
    names: ['公共企事业单位信息公开规定制定办法', '国务院办公厅关于印发公共企事业单位信息公开规定制定办法的通知'],
  },
  {
    prefix: '国办发',
    year: 2018,
    serial: 123,
    title: '政务新媒体健康有序发展的意见',
    names: ['国务院办公厅关于推进政务新媒体健康有序发展的意见', '关于推进政务新媒体健康有序发展的意见'],
  },
  {
    prefix: '国办发',
    year: 2017,
    serial: 47,
    title: '政府网站发展指引',
    names: ['政府网站发展指引', '国务院办公厅关于印发政府网站发展指引的通知'],
  },
  {
    prefix: '国办发',
    year: 2016,
    serial: 80,
    title: '政务公开工作的意见〉实施细则',
    names: ['关于全面推进政务公开工作的意见实施细则'],
  },
  {
    prefix: '国办发',
    year: 2016,
    serial: 61,
    title: '做好政务舆情回应',
    names: ['国务院办公厅关于在政务公开工作中进一步做好政务舆情回应的通知'],
  },
  {
    prefix: '国办发',
    year: 2017,
    serial: 42,
    title: '开展基层政务公开标准化规范化试点工作方案',
    names: [
      '国务院办公厅关于印发开展基层政务公开标准化规范化试点工作方案的通知',
      '开展基层政务公开标准化规范化试点工作方案',
    ],
  },
  {
    prefix: '国办秘函',
    year: 2019,
    serial: 19,
    title: '政府网站与政务新媒体检查指标、监管工作年度考核指标',
    names: ['国务院办公厅秘书局关于印发政府网站与政务新媒体检查指标、监管工作年度考核指标的通知'],
  },
];

/** Codes of the State Council's office that are what they are, however like another they look. */
export const OTHER_CODES: ReadonlySet<string> = new Set(
  '国办函 国办发 国办秘函 国办发明电 国办电政函 国办电政 国办字 国办通'.split(' '),
);

/** After this year there may be notices that are not in the table. */
export const NOTICES_KNOWN_TO = 2025;

/** What no law is called, and the one that is meant. A place's own regulation has the place in its name. */
export const MISNAMED: ReadonlyMap<string, string> = new Map(
  [
    '国务院政府信息公开条例',
    '国务院信息公开条例',
    '中华人民共和国信息公开条例',
    '中华人民共和国政务公开条例',
    '中华人民共和国政务信息公开条例',
    '中华人民共和国政府信息公开法',
    '中华人民共和国信息公开法',
    '中华人民共和国政府信息公开管理条例',
    '中华人民共和国政府信息公开工作条例',
    '中华人民共和国政府信息公开办法',
    '中华人民共和国政府信息公开规定',
    '中华人民共和国政府信息条例',
    '中华人民共和国政府公开信息条例',
    '国家政府信息公开条例',
  ]
    .map((name): [string, string] => [name, '中华人民共和国政府信息公开条例'])
    .concat([
      ['政府信息公开法', '政府信息公开条例'],
      ['政务信息公开条例', '政府信息公开条例'],
      ['政府信息公开管理条例', '政府信息公开条例'],
      ['政府信息公开工作条例', '政府信息公开条例'],
      ['政府公开信息条例', '政府信息公开条例'],
    ])
    .concat(
      ['管理规定', '管理条例', '管理制度', '收费办法', '收取办法', '收费管理办法', '收取管理办法'].map((ends) => [
        `政府信息公开信息处理费${ends}`,
        '政府信息公开信息处理费管理办法',
      ]),
    ),
);
