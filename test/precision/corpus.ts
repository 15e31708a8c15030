import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Layout } from '../../server/draft/draft';
import { type Figures, PARAGRAPH_END, periodOf, reportWith, type Variation } from '../prose/report-with';

/** A paragraph that is right, and the report in which it is. */
export interface Entry {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly report: Variation;
}

const tests = resolve(__dirname, '..', '..', '..', 'test');

/** Where a paragraph may stand. */
const PLACES: Readonly<Record<string, keyof Variation>> = {
  前言: 'preamble',
  一: 'overview',
  二: 'proactive',
  三: 'applications',
  四: 'disputes',
  五: 'problems',
  六: 'others',
};

/** Rows that one figure stands for, and the figures that a header gives them; all others are 0. */
const OUTCOMES: Readonly<Record<string, string>> = {
  部分公开: 'partlyGranted',
  国家秘密: 'denied.stateSecret',
  内部事务: 'denied.internalAffairs',
  执法案卷: 'denied.enforcementFile',
  不予公开: 'denied.process',
  行政查询: 'denied.inquiry',
  第三方: 'denied.thirdParty',
  无法提供: 'unavailable.notHeld',
  另行制作: 'unavailable.needsMaking',
  补正不明: 'unavailable.unclear',
  不予处理: 'notProcessed.petition',
  重复申请: 'notProcessed.repeated',
  公开出版物: 'notProcessed.publication',
  反复申请: 'notProcessed.excessive',
  重新出具: 'notProcessed.reissue',
  其他处理: 'otherwise.other',
  逾期不补正: 'otherwise.notCorrected',
  逾期不缴费: 'otherwise.feeNotPaid',
};
const DISPUTES: Readonly<Record<string, string>> = {
  复议: 'reconsideration',
  诉讼: 'litigation.direct',
  复议后诉讼: 'litigation.afterReconsideration',
};
const ROWS: Readonly<Record<string, readonly string[]>> = {
  规章: ['rules/made', 'rules/repealed', 'rules/inForce'],
  规范性文件: ['normativeDocuments/made', 'normativeDocuments/repealed', 'normativeDocuments/inForce'],
  许可: ['licences/decisions'],
  处罚: ['penalties/decisions'],
  强制: ['coercion/decisions'],
  收费: ['fees/charged'],
};
const RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const;

/** Tables that add up, out of the few figures of a header. Organisations are businesses, and all answered with 予以公开. */
export function figuresOf(words: ReadonlyMap<string, string>): Figures {
  const figures: Record<string, number> = {};
  const one = (word: string): number => Number(words.get(word) ?? 0);
  const many = (word: string): number[] => words.get(word)?.split('/').map(Number) ?? [];
  const put = (row: string, total: number, business = 0): void => {
    figures[`${row}/naturalPerson`] = total - business;
    if (business > 0) figures[`${row}/enterprise`] = business;
    figures[`${row}/total`] = total;
  };
  const answered = one('新收') + one('上年结转') - one('下年结转');
  const business = one('法人');
  put('received', one('新收'), business);
  put('carriedIn', one('上年结转'));
  put('carriedOver', one('下年结转'));
  put('outcomesTotal', answered, business);
  let rest = answered;
  for (const [word, row] of Object.entries(OUTCOMES)) {
    put(row, one(word));
    rest -= one(word);
  }
  if (rest < business) throw new Error('予以公开 would be less than is left for it');
  put('granted', rest, business);
  for (const [word, row] of Object.entries(DISPUTES)) {
    const results = many(word);
    results.forEach((value, i) => {
      figures[`${row}/${RESULTS[i]}`] = value;
    });
    figures[`${row}/total`] = results.reduce((sum, value) => sum + value, 0);
  }
  for (const [word, cells] of Object.entries(ROWS))
    many(word).forEach((value, i) => {
      figures[cells[i]] = value;
    });
  return figures;
}

const KNOWN = new Set(
  ['在', '机关', '年', '版式', '换行', '新收', '上年结转', '下年结转', '法人'].concat(
    ...[OUTCOMES, DISPUTES, ROWS].map((words) => Object.keys(words)),
  ),
);

/** `@ 机关=… 年=… 在=一 新收=12 …`: the report around a paragraph. */
export function readHeader(header: string): Map<string, string> {
  const words = new Map(
    header
      .slice(1)
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.split('=', 2) as [string, string]),
  );
  for (const word of words.keys()) if (!KNOWN.has(word)) throw new Error(`Unknown in a header: ${word}`);
  return words;
}

/** A report with a paragraph in the place that a header names, under a sub-heading if there is one. */
export function variationFor(words: ReadonlyMap<string, string>, text: string, heading?: string): Variation {
  const place = PLACES[words.get('在') ?? '一'];
  if (!place) throw new Error(`No such place: ${words.get('在')}`);
  const year = Number(words.get('年') ?? 2024);
  const beside =
    place === 'preamble' && !text.includes('12月31日')
      ? `\n${periodOf(year)}`
      : place === 'others' && !text.includes('费')
        ? '\n未收取政府信息公开信息处理费。'
        : '';
  const organ = words.get('机关');
  const layout = words.get('版式');
  return {
    ...(organ && { organ }),
    ...(layout && { layout: layout as Layout }),
    year,
    figures: figuresOf(words),
    [place]: (heading ? heading + PARAGRAPH_END : '') + text + beside,
  };
}

/** `# heading: （二）依申请公开`: stands over each of the paragraphs that follow, up to the next header or such a line. */
const HEADING = /^# heading:\s*(.*)$/;

/**
 * The paragraphs of every .txt file of a folder of tests: a header, and under it one entry a line, its paragraphs parted
 * by ¶; with 换行=有 they are hard-wrapped and a blank line parts them. Other lines that begin with # are remarks.
 */
export function corpus(name = 'precision'): Entry[] {
  const folder = join(tests, name);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const entries: Entry[] = [];
      let header: ReadonlyMap<string, string> | undefined;
      let heading: string | undefined;
      let lines: string[] = [];
      let at = 0;
      const flush = (): void => {
        if (header && lines.length > 0) {
          const text = lines.join('\n').replaceAll('¶', PARAGRAPH_END);
          entries.push({ file, line: at, text, report: variationFor(header, text, heading) });
        }
        lines = [];
      };
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .forEach((line, i) => {
          const sub = HEADING.exec(line);
          if (sub) {
            flush();
            heading = sub[1].replaceAll('¶', PARAGRAPH_END);
          } else if (line.startsWith('#')) return;
          else if (line.startsWith('@')) {
            flush();
            heading = undefined;
            header = readHeader(line);
          } else if (line === '') flush();
          else {
            if (lines.length === 0) at = i + 1;
            lines.push(line);
            if (!header?.has('换行')) flush();
          }
        });
      flush();
      return entries;
    });
}

export { reportWith };
