import { check, SETTINGS } from './product';
import { Random } from './random';
import { randomReport } from './report';
import type { Syntax } from './write';
import { WRITINGS, write } from './write';

/** What is repeated, in which mark-up, and where in a report it stands. */
interface Burden {
  readonly name: string;
  readonly syntax: Syntax;
  readonly unit: string;
}

/** Each unit is repeated as paragraphs, in one line, and in one cell. */
const UNITS: readonly string[] = [
  '全年公开信息12条，其中政策3条、',
  '收到政府信息公开申请5件，结转下年度1件；',
  '行政复议3件，其中维持2件，',
  '占12.5%，比上年增长3%，',
  '一是健全机制，二是',
  '（一）主动公开',
  '（',
  '）',
  '《中华人民共和国政府信息公开条例',
  '《〈',
  '〔2021〕30号',
  '国办公开办函',
  '2023年1月1日至',
  '2023年',
  '12月31',
  '的的',
  '政策政策文件',
  '审核',
  'XX',
  '【',
  '9',
  '1,',
  '１２',
  '1 ',
  '一',
  '一、总体情况',
  '四、政府信息公开行政复议、行政诉讼情况 ',
  '，',
  '。',
  '；',
  '、',
  '截止',
  '[bookmark: _GoBack]',
  'HYPERLINK "http://a"',
  '<!-- ogi-report-disable-next-line title -->',
  '<!--',
  '-->',
  '<',
  '<td',
  '<td>1',
  '<tr><td>',
  '</td>',
  '<table>',
  '<p>',
  '<br>',
  '&',
  '&#',
  '&amp;',
  '|',
  '| 1 ',
  '\\|',
  '\\',
  '｜',
  '\t',
  '\t1\n',
  '\t1\n\n',
  '1\t2\n',
  '\n',
  '\u000b',
  '\u200b',
  '\u3000',
  '\ud800',
  '\u0301',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '---\n',
  '> ',
  '#',
  '# ',
  '[',
  '](',
  '{#',
  '- 1 -\n',
  '第二十条第（一）项',
  '结果维持',
  '总计',
  '自然人',
  '1.属于国家秘密',
  '青石区财政局',
  '人民政府',
  '3301021990010112',
  '1380000',
];

const SYNTAXES: readonly Syntax[] = ['plain', 'markdown', 'html'];

/** A report of about so many characters that mostly are a burden. */
function laden({ syntax, unit, name }: Burden, length: number): string {
  const [, writing] = WRITINGS.find(([marked]) => marked === syntax) ?? WRITINGS[0];
  const { text } = write(randomReport(new Random(5)), syntax, writing);
  const at = text.indexOf(name.startsWith('cell') ? '总计' : '（一）');
  const much = unit.repeat(Math.ceil(length / unit.length));
  const separated = syntax === 'html' ? `</p><p>` : '\n\n';
  const heavy = name.startsWith('paragraphs')
    ? (unit + separated).repeat(length / (unit.length + separated.length))
    : much;
  return text.slice(0, at) + heavy + text.slice(at);
}

/** A step that takes more than this many times as long for ten times the text grows faster than it. */
const MAX_RATIO = 25;
/** Shorter times say nothing, in milliseconds. */
const MIN_TIME = 150;
const FIRST = 100_000;

/**
 * Times every reader and every rule on texts of 100 KB and each ten times as long, up to `most` characters. Time is
 * looked at step by step, so that one rule cannot hide behind the others.
 */
export function growth(most: number, only: readonly string[] | undefined, log: (line: string) => void): number {
  const complaints: string[] = [];
  for (const syntax of SYNTAXES)
    for (const unit of UNITS)
      for (const place of ['line', 'paragraphs', 'cell']) {
        const name = `${place} ${syntax} ${JSON.stringify(unit)}`;
        if (only && !only.some((word) => name.includes(word))) continue;
        let before: ReadonlyMap<string, number> | undefined;
        for (let length = FIRST; length <= most; length *= 10) {
          const times = timesOf({ name, syntax, unit }, length);
          const slow = [...times].filter(
            ([step, time]) => time > Math.max(MIN_TIME, MAX_RATIO * (before?.get(step) ?? time)),
          );
          for (const [step, time] of slow)
            complaints.push(
              `${name}, ${length} characters: ${step} took ${Math.round(time)} ms, ${before?.get(step)?.toFixed(1)} ms of a tenth`,
            );
          before = times;
          if (slow.length > 0) break;
        }
        log(`${name}: ${Math.round([...(before ?? [])].reduce((sum, [, time]) => sum + time, 0))} ms`);
      }
  for (const complaint of complaints) log(complaint);
  log(`${complaints.length} steps that grow faster than their text`);
  return complaints.length;
}

/** What the processor did so far, in milliseconds: others on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How long each step of a check takes, in milliseconds of the processor. */
function timesOf(burden: Burden, length: number): Map<string, number> {
  const text = laden(burden, length);
  const times = new Map<string, number>();
  let last = processorTime();
  const onPhase = (step: string): void => {
    const now = processorTime();
    times.set(step, now - last);
    last = now;
  };
  check(text, burden.syntax, SETTINGS, { onPhase });
  return times;
}
