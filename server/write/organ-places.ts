import { isPlace } from '../prose/organs';
import { Prose } from '../prose/sentences';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import { fold } from '../text/fold';
import type { Range } from '../text/range';
import { headTitle } from './head-title';
import { quotedIn } from './quoted';

/** A place of a draft where its organ is named. */
export interface OrganPlace {
  readonly range: Range;
  /** The edits that name another there. */
  readonly edits: (name: string) => Edit[];
}

/**
 * Every place where the organ is named in full: title, prose, signature. Left out are titles in 《》 other than the
 * report's own, and names of other organs that begin with it (青岚县农业农村局执法大队).
 */
export function organPlaces(report: Report): OrganPlace[] {
  const { organ } = report;
  if (organ === undefined) return [];
  const name = fold(organ);
  return [...headTitle(report.draft), ...report.paragraphs].flatMap((paragraph) => {
    const prose = new Prose(paragraph);
    const { text } = prose;
    const isQuoted = quotedIn(text, report);
    const places: OrganPlace[] = [];
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
      const to = from + name.length;
      const behind = text.slice(to, to + LOOKBEHIND);
      if (isQuoted(from) || goesOn(name, behind)) continue;
      const end = to + (isPlace(name) ? (GOVERNMENT.exec(behind)?.[0].length ?? 0) : 0);
      places.push({
        range: prose.rangeOf(from, to),
        edits: (other) =>
          isPlace(other) || end === to ? prose.replace(from, to, other) : prose.replace(from, end, other),
      });
    }
    return places;
  });
}

const LOOKBEHIND = 20;
/** Words between a name and what follows it in a sentence; none of them stands inside the name of an office. */
const PAUSE = '的在由向对将为是已未各按于依把被从就并其这此设收发印制认严坚落加进组召积负牵';
const BELOW =
  '大队|支队|总队|执法队|中心|分局|派出所|(?:研究|监督|检测|检验|监测|管理|服务|事务)所|(?:管理|工作|服务|推广|保护|监测|检测|种子|农技)站|学校|学院|医院|研究院';
/** A place and its government are one organ. */
const GOVERNMENT = /^(?:人民)?政府(?!信息)/;
/** What a place has beside its government. */
const IN_A_PLACE = '管理委员会|管委会|委员会|局|街道办事处|[镇乡村]|街道|社区|县委|区委|市委';
const UNIT = new RegExp(`^(?![和与及])[^${PAUSE}\\P{Script=Han}]{0,10}?(?:${BELOW})`, 'u');
const UNIT_OF_PLACE = new RegExp(`^(?![和与及])[^${PAUSE}\\P{Script=Han}]{0,10}?(?:${BELOW}|${IN_A_PLACE})`, 'u');

/** Whether a name goes on to become that of another organ. */
const goesOn = (name: string, behind: string): boolean =>
  (isPlace(name) && !GOVERNMENT.test(behind) ? UNIT_OF_PLACE : UNIT).test(behind);
