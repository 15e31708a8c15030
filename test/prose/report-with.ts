import type { Layout, Syntax } from '../../server/draft/draft';
import { tableOf } from '../../server/forms';
import { form2021 } from '../../server/forms/2021';
import type { TableId } from '../../server/forms/form';
import { writeTableModel } from '../../server/write/table';
import { tableModelOf } from '../../server/write/table-model';

/** Figures by `row/column`; all others are 0. */
export type Figures = Readonly<Record<string, number>>;

/** An organ that does not exist, and its figures: N = 106, C = 4, D = 107, O = 3. */
export const FIGURES: Figures = {
  'rules/made': 0,
  'normativeDocuments/made': 5,
  'normativeDocuments/repealed': 2,
  'normativeDocuments/inForce': 31,
  'licences/decisions': 1208,
  'penalties/decisions': 356,
  'coercion/decisions': 0,
  'fees/charged': 47.1,
  'received/naturalPerson': 96,
  'received/enterprise': 7,
  'received/legalService': 3,
  'received/total': 106,
  'carriedIn/naturalPerson': 4,
  'carriedIn/total': 4,
  'granted/naturalPerson': 41,
  'granted/enterprise': 4,
  'granted/legalService': 2,
  'granted/total': 47,
  'partlyGranted/naturalPerson': 18,
  'partlyGranted/enterprise': 1,
  'partlyGranted/total': 19,
  'denied.thirdParty/naturalPerson': 3,
  'denied.thirdParty/total': 3,
  'denied.process/naturalPerson': 5,
  'denied.process/total': 5,
  'unavailable.notHeld/naturalPerson': 20,
  'unavailable.notHeld/enterprise': 1,
  'unavailable.notHeld/legalService': 1,
  'unavailable.notHeld/total': 22,
  'notProcessed.petition/naturalPerson': 4,
  'notProcessed.petition/total': 4,
  'notProcessed.repeated/naturalPerson': 2,
  'notProcessed.repeated/total': 2,
  'otherwise.notCorrected/naturalPerson': 5,
  'otherwise.notCorrected/total': 5,
  'outcomesTotal/naturalPerson': 98,
  'outcomesTotal/enterprise': 6,
  'outcomesTotal/legalService': 3,
  'outcomesTotal/total': 107,
  'carriedOver/naturalPerson': 2,
  'carriedOver/enterprise': 1,
  'carriedOver/total': 3,
  'reconsideration/upheld': 5,
  'reconsideration/corrected': 1,
  'reconsideration/other': 2,
  'reconsideration/pending': 1,
  'reconsideration/total': 9,
  'litigation.direct/upheld': 2,
  'litigation.direct/other': 1,
  'litigation.direct/total': 3,
  'litigation.afterReconsideration/upheld': 3,
  'litigation.afterReconsideration/pending': 1,
  'litigation.afterReconsideration/total': 4,
};

/** What can be said otherwise in one draft. */
export interface Variation {
  readonly organ?: string;
  readonly year?: number;
  readonly layout?: Layout;
  readonly figures?: Figures;
  readonly title?: string;
  readonly preamble?: string;
  readonly overview?: string;
  readonly proactive?: string;
  readonly applications?: string;
  readonly disputes?: string;
  readonly problems?: string;
  readonly others?: string;
}

/** The kind of document in which a layout of tables is at home. */
export const syntaxOf = (layout: Layout = 'tabs'): Syntax =>
  layout === 'html' ? 'html' : layout === 'pipes' ? 'markdown' : 'plain';

/** What the report of a government has to report beside the rest. */
const DUTIES = '监督保障方面，将政府信息公开纳入工作考核，开展社会评议，未发生责任追究情形。';
const FEES = '未收取政府信息公开信息处理费。';

/** The sentence on 统计期限. */
export const periodOf = (year: number): string =>
  `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;

/** How an organ speaks of itself. */
const weOf = (organ: string): string => {
  for (const [end, we] of Object.entries({ 镇: '我镇', 乡: '我乡', 街道: '街道', 县: '我县', 市: '我市', 区: '我区' }))
    if (organ.replace(/人民政府$|办事处$|管理委员会$/, '').endsWith(end)) return we;
  return '我单位';
};

/** What parts two paragraphs of a section; a line end alone is one inside a paragraph. */
export const PARAGRAPH_END = '\n\n';

/** A report that is right, with the prose given in its sections. */
export function reportWith(variation: Variation = {}): string {
  const { organ = '青岚县农业农村局', year = 2024, layout = 'tabs', figures = FIGURES } = variation;
  const we = weOf(organ);
  const paragraphs = (text: string): string[] => text.split(PARAGRAPH_END);
  const lines = (text: string): string[] => text.split(/\n+/);
  const table = (id: TableId): string[] => [
    '',
    writeTableModel(
      tableModelOf(tableOf(form2021, id), ({ row, column }) => String(figures[`${row.id}/${column.id}`] ?? 0), layout),
      layout,
      '\n',
    ),
    '',
  ];
  const prose = (...texts: (string | undefined)[]): string[] =>
    texts.flatMap((text) => {
      if (text === undefined) return [];
      if (layout === 'html') return paragraphs(text).map((one) => `<p>${one.replace(/\n/g, ' ')}</p>`);
      return layout === 'pipes' ? paragraphs(text).flatMap((one) => [...lines(one), '']) : lines(text);
    });
  return [
    ...prose(
      organ,
      variation.title ?? `${year}年政府信息公开工作年度报告`,
      variation.preamble ?? periodOf(year),
      '一、总体情况',
      `${year}年，${we}认真贯彻落实《中华人民共和国政府信息公开条例》，扎实推进政府信息公开各项工作。`,
      variation.overview,
      organ.endsWith('政府') ? DUTIES : undefined,
      '二、主动公开政府信息情况',
      variation.proactive,
    ),
    ...table('proactive'),
    ...prose('三、收到和处理政府信息公开申请情况', variation.applications),
    ...table('applications'),
    ...prose('四、政府信息公开行政复议、行政诉讼情况', variation.disputes),
    ...table('disputes'),
    ...prose(
      '五、存在的主要问题及改进情况',
      variation.problems ?? `一是公开内容还不够细化，政策解读形式较为单一。下一步，${we}将加强业务培训，丰富解读形式。`,
      '六、其他需要报告的事项',
      variation.others ?? `${year}年，${we}${FEES}`,
    ),
    '',
    ...prose(organ, `${year + 1}年1月15日`),
    '',
  ].join('\n');
}
