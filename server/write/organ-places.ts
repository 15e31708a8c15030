import { isPlace } from '../prose/organs/organs';
import { GOVERNMENT, UNIT, UNIT_OF_PLACE } from '../prose/organs/units';
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
/** Whether a name goes on to become that of another organ. */
const goesOn = (name: string, behind: string): boolean =>
  (isPlace(name) && !GOVERNMENT.test(behind) ? UNIT_OF_PLACE : UNIT).test(behind);
