import type { Choices } from './choices';
import { sum } from './figures';
import { mark } from './marks';
import type { Day, Plan } from './plan';

/** A line of a section: a heading inside it, a paragraph, or a table that is none of the form's. */
export type Piece = { readonly kind: 'paragraph' | 'table'; readonly text: string };

const paragraph = (text: string): Piece => ({ kind: 'paragraph', text });

/** 统计期限 as reports word it. Its two dates are marked. */
export function period(plan: Plan, choices: Choices): string {
  const { year } = plan;
  const [from, to] = (plan.written.get('period') ?? `${year}年1月1日|${year}年12月31日`).split('|');
  const short = plan.written.has('period') ? to : '12月31日';
  const dates = (between: string, end = ''): string =>
    mark('period', `${from}${between}${choices.once(5) ? short : to}${end}`);
  return choices.of([
    () => `本报告中所列数据的统计期限自${dates('起至', '止')}。`,
    () => `所列数据的统计期限为${dates('至')}。`,
    () => `报告中所列数据统计期限自${dates('至')}。`,
    () => `本年度报告中所列数据的统计期限自${dates('起，至', '止')}。`,
    () => `（统计期限：${dates('—')}）`,
    () => `统计期限从${dates('到', '止')}。`,
  ])();
}

/** The paragraphs between the title and section 一. */
export function preamble(plan: Plan, choices: Choices): Piece[] {
  if (choices.once(6) && !plan.written.has('period')) return [];
  const { organ, year } = plan;
  const opening = choices.of([
    '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）要求，编制本报告。',
    `本报告由${organ.name}按照《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。`,
    `现将${organ.name}${year}年度政府信息公开工作情况报告如下。`,
  ]);
  const contents = choices.of([
    '',
    '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。',
  ]);
  const contact = choices.of([
    '',
    '如对本报告有疑问，请与本机关联系（地址：云栈路18号，邮编：000000，电话：0000-8600123）。',
  ]);
  const text = period(plan, choices);
  return choices.once(4)
    ? [opening, text, contents, contact].filter((part) => part !== '').map(paragraph)
    : [paragraph(opening + contents + text + contact)];
}

/** What a section says beside its table. */
export function sectionProse(plan: Plan, section: number, choices: Choices): Piece[] {
  switch (section) {
    case 0:
      return overview(plan, choices);
    case 2:
      return choices.once(3)
        ? [paragraph(`${plan.year}年，${plan.organ.we}${applicationsSentence(plan, choices)}`)]
        : [];
    case 3:
      return choices.once(3) ? [paragraph(disputesSentence(plan, choices))] : [];
    case 4:
      return problems(plan, choices);
    case 5:
      return others(plan, choices);
    default:
      return choices.once(4)
        ? [paragraph(choices.of(['（单位：件、万元）', `${plan.organ.we}主动公开政府信息的情况见下表。`]))]
        : [];
  }
}

const FILLER = [
  '坚持以公开为常态、不公开为例外，围绕群众关心的领域加大公开力度。',
  '严格执行信息发布“三审三校”制度，确保发布的内容准确、权威、及时。',
  '进一步优化政府信息公开专栏设置，及时更新公开指南和公开目录。',
  '明确专人负责，组织业务培训2次，开展自查4次。',
  '通过政府网站公开各类信息312条，较上年增加20条。',
  '健全依申请公开的登记、审核、办理、答复、归档制度。',
];

function overview(plan: Plan, choices: Choices): Piece[] {
  const { year, organ } = plan;
  const opening = `${year}年，${organ.we}认真贯彻落实《中华人民共和国政府信息公开条例》，扎实推进政府信息公开工作。`;
  // No sentence stands twice.
  const first = choices.below(FILLER.length);
  const filler = (n: number): string => FILLER[(first + n) % FILLER.length];
  const five = [filler(0), applicationsSentence(plan, choices), filler(1), filler(2), filler(3)];
  const names = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
  const numerals = '一二三四五';
  switch (choices.below(8)) {
    case 1:
      return [
        paragraph(opening),
        ...five.flatMap((text, i) => [paragraph(`（${numerals[i]}）${names[i]}情况`), paragraph(text)]),
      ];
    case 2:
      return [paragraph(opening), ...five.map((text, i) => paragraph(`（${numerals[i]}）${names[i]}。${text}`))];
    case 3:
      return five.map((text, i) => paragraph(`${i + 1}、${names[i]}。${text}`));
    case 4:
      return [
        paragraph(opening),
        ...five.map((text, i) =>
          paragraph(
            `${numerals[i]}是${['强化组织领导', '畅通申请渠道', '严格发布审查', '建好公开平台', '加强监督保障'][i]}。${text}`,
          ),
        ),
      ];
    case 5:
      return five.flatMap((text, i) => [
        paragraph(
          `${numerals[i]}、${['加强组织领导', '突出公开重点', '规范申请办理', '建好公开平台', '强化监督保障'][i]}`,
        ),
        paragraph(text),
      ]);
    case 6:
      return [
        paragraph(opening),
        ...five.flatMap((text, i) => [
          paragraph(
            `（${numerals[i]}）${['主动公开政府信息情况', '依申请公开政府信息情况', '政府信息管理情况', '政府信息公开平台建设情况', '监督保障情况'][i]}`,
          ),
          paragraph(text),
        ]),
      ];
    case 7:
      return [paragraph(opening), paragraph(five[0]), channels(choices), paragraph(five.slice(1).join(''))];
    default:
      return [paragraph(opening + five.join(''))];
  }
}

/** An honest table of another kind. */
function channels(choices: Choices): Piece {
  const rows = [
    ['公开渠道', '信息条数', '占比'],
    ['政府网站', '300', '75%'],
    ['政务新媒体', '80', '20%'],
    ['其他', '20', '5%'],
  ];
  return {
    kind: 'table',
    text: rows
      .slice(0, choices.of([4, 3]))
      .map((row) => row.join('\t'))
      .join('\n'),
  };
}

function applicationsSentence(plan: Plan, choices: Choices): string {
  const rows = plan.figures.applications;
  const total = (row: number): number => rows[row][6];
  const last = rows.length - 1;
  const [received, carriedIn, done, carriedOver] = [total(0), total(1), total(last - 1), total(last)];
  if (received + carriedIn === 0) {
    return choices.of(['未收到政府信息公开申请。', '全年收到政府信息公开申请0件。', '没有接到要求公开信息的申请。']);
  }
  const natural = rows[0][0] + rows[1][0];
  return choices.of([
    `共收到政府信息公开申请${received}件，上年结转${carriedIn}件，办结${done}件，结转下年度${carriedOver}件。`,
    `共受理政府信息公开申请${received}件；答复${done}件（含上年度结转申请${carriedIn}件，另有${carriedOver}件顺延到下年度答复）。`,
    `全年共收办政府信息公开申请${received + carriedIn}件，其中自然人申请${natural}件，法人或其他组织申请${received + carriedIn - natural}件；转下年度办理${carriedOver}件。`,
    `收到${received}件政府信息公开申请，均在法定期限内答复。`,
  ]);
}

function disputesSentence(plan: Plan, choices: Choices): string {
  const [first, second, third] = plan.figures.disputes;
  const results = (row: readonly number[]): string =>
    `其中结果维持${row[0]}件，结果纠正${row[1]}件，其他结果${row[2]}件，尚未审结${row[3]}件`;
  const both = second.map((value, i) => value + third[i]);
  return sum([first[4], both[4]]) === 0
    ? choices.of(['未发生因政府信息公开引起的行政复议、行政诉讼。', '涉及政府信息公开的行政复议0件，行政诉讼0件。'])
    : `政府信息公开行政复议${first[4]}件，${results(first)}；行政诉讼${both[4]}件，${results(both)}。`;
}

function problems({ organ }: Plan, choices: Choices): Piece[] {
  const faults = '一是主动公开的内容还不够丰富；二是政策解读的形式较为单一。';
  const remedies = '下一步，将加强业务培训，丰富解读形式，提高公开质量。';
  return choices.of([
    () => [paragraph(`${organ.we}政府信息公开工作还存在不足。${faults}${remedies}`)],
    () => [paragraph('（一）存在的主要问题'), paragraph(faults), paragraph('（二）改进情况'), paragraph(remedies)],
    () => [paragraph(`1、存在的问题。${faults}`), paragraph(`2、改进措施。${remedies}`)],
    () => [paragraph(faults), paragraph(remedies)],
  ])();
}

function others({ year, organ }: Plan, choices: Choices): Piece[] {
  const fee = choices.of([
    `${year}年，${organ.we}未收取政府信息公开信息处理费。`,
    '按照《政府信息公开信息处理费管理办法》的规定，本年度没有产生信息公开处理费。',
    `全年收取政府信息公开信息处理费0元。`,
    `${year}年度依申请公开信息处理费收取金额为0元。`,
  ]);
  const duties = organ.isGovernment ? '本年度开展政府信息公开工作考核、社会评议各1次，未发生责任追究情形。' : '';
  const rest = choices.of(['', '无其他需要报告的事项。', '暂无其他需要报告的事项。']);
  return choices.once(3)
    ? [fee, duties, rest].filter((part) => part !== '').map(paragraph)
    : [paragraph(fee + duties + rest)];
}

const HAN = '〇一二三四五六七八九';

/** A day in digits or in Han numerals. */
export function dateIn({ year, month, day }: Day, choices: Choices): string {
  const han = (value: number): string =>
    value <= 10
      ? ['', ...'一二三四五六七八九十'][value]
      : value < 20
        ? `十${han(value - 10)}`
        : `${HAN[Math.floor(value / 10)]}十${han(value % 10)}`;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return choices.of([
    () => `${year}年${month}月${day}日`,
    () => `${year} 年 ${month} 月 ${day} 日`,
    () => `${year}年${pad(month)}月${pad(day)}日`,
    () => `${[...String(year)].map((digit) => HAN[Number(digit)]).join('')}年${han(month)}月${han(day)}日`,
    () => `${year}-${pad(month)}-${pad(day)}`,
    () => `${year}.${month}.${day}`,
    () => `${year}年${month}月${day}日`,
  ])();
}
