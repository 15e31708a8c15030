import { randomFigures } from './figures';
import { type Edition, HEADINGS, NOTICES } from './form-text';
import { applicationsGrid, disputesGrid, documentsGrid, narrowDisputesGrid } from './grids';
import type { Model, Piece } from './model';
import { randomOrgan } from './organs';
import type { Random } from './random';
import {
  APPLIED,
  DISPUTED,
  type Facts,
  FEES,
  IMPROVED,
  MANAGED,
  OPENINGS,
  OTHERWISE,
  PLATFORMS,
  PROBLEMS,
  PUBLISHED,
  SUPERVISED,
  said,
} from './sentences';

const text = (words: string): Piece => ({ kind: 'text', text: words });
const heading = (words: string): Piece => ({ kind: 'heading', text: words });

/** A report with nothing wrong in it. */
export function randomReport(random: Random): Model {
  const organ = randomOrgan(random);
  const year = random.one([2019, 2020, 2021, 2022, 2023, 2024, 2024, 2025]);
  const edition: Edition = year < 2021 ? '2019' : '2021';
  const figures = randomFigures(random, edition, organ.mayMakeRules);
  const facts: Facts = { organ, year, figures, edition };
  const pieces: Piece[] = [
    ...titleOf(facts, random),
    text(preambleOf(facts, random)),
    heading(HEADINGS[0]),
    ...overviewOf(facts, random),
    heading(HEADINGS[1]),
    { kind: 'table', grid: documentsGrid(figures, edition) },
    heading(HEADINGS[2]),
    { kind: 'table', grid: applicationsGrid(figures, edition) },
    heading(HEADINGS[3]),
    { kind: 'table', grid: random.once(4) ? narrowDisputesGrid(figures) : disputesGrid(figures) },
    heading(HEADINGS[4]),
    text(said(PROBLEMS, facts, random)),
    text(said(IMPROVED, facts, random)),
    heading(HEADINGS[5]),
    text(said(FEES, facts, random) + (random.once(2) ? said(OTHERWISE, facts, random) : '')),
    { kind: 'signature', text: organ.name },
    { kind: 'signature', text: dateOf(facts, random) },
  ];
  return { facts, pieces };
}

function titleOf({ organ, year }: Facts, random: Random): Piece[] {
  const rest = `${year}年政府信息公开工作年度报告`;
  return random.once(4)
    ? [
        { kind: 'title', text: organ.name },
        { kind: 'title', text: rest },
      ]
    : [{ kind: 'title', text: organ.name + rest }];
}

function preambleOf({ year, edition }: Facts, random: Random): string {
  const period = random.one([
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    `所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
  ]);
  return `本报告根据《中华人民共和国政府信息公开条例》和${NOTICES[edition]}要求编制。${period}`;
}

const PARTS = [
  ['主动公开', PUBLISHED],
  ['依申请公开', [...APPLIED, ...DISPUTED]],
  ['政府信息管理', MANAGED],
  ['政府信息公开平台建设', PLATFORMS],
  ['监督保障', SUPERVISED],
] as const;

function overviewOf(facts: Facts, random: Random): Piece[] {
  const opening = text(random.one(OPENINGS)(facts, random) ?? '');
  const parts = PARTS.map(([name, from], at) =>
    text(`（${'一二三四五'[at]}）${name}${random.one(['。', '情况。'])}${said(from, facts, random)}`),
  );
  return [opening, ...parts];
}

function dateOf({ organ, year }: Facts, random: Random): string {
  const day = new Date(Date.UTC(year + 1, 0, random.whole(2, organ.days)));
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}
