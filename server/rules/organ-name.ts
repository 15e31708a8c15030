import { rule, SOURCES } from '../lint/rule';
import { isAbbreviationOf } from '../prose/organs/abbreviation';
import { cannotBe, isOfAnArea, kindOf, ownWordOf, selfReferences } from '../prose/organs/organ-words';
import { areDifferent, isGovernment } from '../prose/organs/organs';
import {
  AREA,
  areSisters,
  BEGINS_WITH_NAME,
  CONTACT,
  isAlikeElsewhere,
  isNoName,
  MAY_PRESENT,
  OPENS_WITH_NAME,
  OPENS_WITH_TOWN,
  PRESENTED,
  PRESENTING,
  SPEAKS_OF_ITSELF,
  WHOLE_AREA,
  withoutOffice,
  withoutUnit,
} from '../prose/organs/presented';
import type { Prose } from '../prose/sentences';
import { matcher } from '../prose/text-facts';
import { firstOfOverview } from '../report/opening';
import { type PlaceUnit, placesIn } from '../report/places';
import { type Report, sectionAt } from '../report/report';
import type { Edit } from '../text/edits';
import { fold, foldWithOffsets } from '../text/fold';
import type { Range } from '../text/range';

interface Facts {
  /** The organ of the title. */
  readonly organ: string;
  readonly other: string;
  /** `self`: what the organ calls itself; `area`: 全省 in the report of a city or a county. */
  readonly place: 'signature' | 'preamble' | 'self' | 'area';
  readonly title: Range | undefined;
  /** What should stand there, where it can be said. */
  readonly right?: string | undefined;
  readonly edits?: readonly Edit[];
}

const LOOKBEHIND = 240;
/** A name and what stands after it. In characters. */
const MAX_NAME = 120;

/** Where a report presents itself: before its sections, in the first one, or at its end. */
const isPresenting = (section: string | undefined): boolean =>
  section === undefined || section === 'overview' || section === 'others';

function presentedAs(report: Report, organ: string): { name: string; range: Range; edits: Edit[] } | undefined {
  for (const paragraph of report.paragraphsWith(presented)) {
    for (const { from, to } of paragraph.find(presented)) {
      if (!isPresenting(sectionAt(report, paragraph.lines[0].range)?.section.id)) break;
      const name = fold(paragraph.text.slice(from, to));
      if (!areDifferent(organ, name)) continue;
      const signer = report.signature.organ?.name;
      if (signer && !areDifferent(signer, name)) continue;
      return { name, range: paragraph.rangeOf(from, to), edits: paragraph.replace(from, to, organ) };
    }
  }
  return undefined;
}

/** A name within a text. */
interface Named {
  readonly from: number;
  readonly to: number;
}

const NONE: readonly Named[] = [];

/** Where the beginning of a paragraph presents the organ by a name. */
const presented = matcher(PRESENTING, presentedIn);

function presentedIn(text: string): readonly Named[] {
  const opening = text.slice(0, LOOKBEHIND);
  if (!MAY_PRESENT.test(opening)) return NONE;
  const { folded, offsets } = foldWithOffsets(opening);
  return PRESENTED.flatMap(([before, named]): readonly Named[] => {
    const start = before.exec(folded);
    const at = start ? start.index + start[0].length : 0;
    const match = start && named.exec(folded.slice(at, at + MAX_NAME));
    const name = match && withoutOffice(match[1]);
    if (!name || isNoName(name)) return [];
    return [{ from: offsets[at], to: offsets[at + name.length - 1] + 1 }];
  });
}

/** What is called by its name alone. */
const TOWNS: ReadonlySet<ReturnType<typeof kindOf>> = new Set(['town', 'township', 'subdistrict']);

/** By whom the report on the year's work begins: a government may begin with one of its bureaus. */
function openedBy(report: Report, organ: string): { name: string; range: Range; edits: Edit[] } | undefined {
  const first = firstOfOverview(report);
  if (!first) return undefined;
  const town = OPENS_WITH_TOWN.exec(first.text);
  if (town && TOWNS.has(kindOf(organ)) && !isAbbreviationOf(withoutUnit(town[2]), organ)) {
    const [from, to] = [town[1].length, town[1].length + town[2].length];
    return { name: town[2], range: first.rangeOf(from, to), edits: [] };
  }
  const match = OPENS_WITH_NAME.exec(first.text);
  // 2024年，市卫生健康委员会高度重视…，我院…: the organ above.
  if (!match || SPEAKS_OF_ITSELF.test(first.text.slice(match[0].length))) return undefined;
  const [, before, name] = match;
  if (isNoName(name) || isGovernment(organ) !== isGovernment(name) || !areDifferent(organ, name)) return undefined;
  const [from, to] = [before.length, before.length + name.length];
  return { name, range: first.rangeOf(from, to), edits: first.replace(from, to, organ) };
}

/** The department of the same place, or its like of another, that the preamble sends those who ask to. */
function contactOf(report: Report, organ: string): { name: string; range: Range; edits: Edit[] } | undefined {
  for (const paragraph of report.paragraphs) {
    if (sectionAt(report, paragraph.lines[0].range)) return undefined;
    const { folded, offsets } = foldWithOffsets(paragraph.text);
    const match = folded.includes('请') ? CONTACT.exec(folded) : null;
    const isMeant = match && (areSisters(organ, match[1]) || isAlikeElsewhere(match[1], organ));
    if (!match || !isMeant || !areDifferent(organ, match[1])) continue;
    const at = match.index + match[0].indexOf(match[1]);
    const [from, to] = [offsets[at], offsets[at + match[1].length - 1] + 1];
    return { name: match[1], range: paragraph.rangeOf(from, to), edits: paragraph.replace(from, to, organ) };
  }
  return undefined;
}

/** Saves the folding of the others. */
const BEGINS_WITH_YEAR = /^\s*(?:20\d\d|[\u4e00-\u9fff]{4,24}20\d\d)/;

const namesAtBegin = matcher(['20'], (prose: Prose): readonly RegExpExecArray[] => {
  const match = BEGINS_WITH_YEAR.test(prose.paragraph.text) ? BEGINS_WITH_NAME.exec(prose.text) : null;
  return match ? [match] : [];
});

/** By whom a later paragraph of it begins: by its like of another place, whose report it was. */
function continuedBy(report: Report, organ: string): { name: string; range: Range; edits: Edit[] } | undefined {
  for (const prose of report.proseWith(namesAtBegin)) {
    const [match] = prose.find(namesAtBegin);
    if (!match || sectionAt(report, prose.paragraph.lines[0].range)?.section.id !== 'overview') continue;
    const [, { length: from }, name] = match;
    if (isNoName(name) || !isAlikeElsewhere(name, organ) || !areDifferent(organ, name)) continue;
    const to = from + name.length;
    return { name, range: prose.rangeOf(from, to), edits: prose.replace(from, to, organ) };
  }
  return undefined;
}

/** What is reported, and where. */
interface Found {
  readonly range: Range;
  readonly facts: Omit<Facts, 'title'>;
}

/** The first place of each word by which another kind of organ speaks of itself. */
function otherSelves(report: Report, organ: string): Found[] {
  const kind = kindOf(organ);
  if (!kind) return [];
  const found = new Map<string, Found>();
  for (const paragraph of report.paragraphsWith(selfReferences)) {
    for (const { from, to, word } of paragraph.find(selfReferences)) {
      if (found.has(word) || !cannotBe(word, kind, organ)) continue;
      const right = isOfAnArea(word) ? undefined : ownWordOf(kind);
      const edits = right === undefined ? [] : paragraph.replace(from, to, right);
      found.set(word, {
        range: paragraph.rangeOf(from, to),
        facts: { organ, other: word, place: 'self', right, edits },
      });
    }
  }
  return [...found.values()];
}

/** Whose report counts a part of a province. */
const PARTS: ReadonlySet<PlaceUnit> = new Set(['city', 'county', 'district', 'town', 'subdistrict']);

function wholeAreas(report: Report, organ: string): Found[] {
  const last = placesIn(organ).at(-1);
  if (!last || !PARTS.has(last)) return [];
  const found: Found[] = [];
  for (const one of report.proseWith(AREA)) {
    const match = one.mayContain(AREA) ? WHOLE_AREA.exec(one.text) : null;
    if (!match) continue;
    const from = match.index + match[0].indexOf(match[1]);
    found.push({ range: one.rangeOf(from, from + 2), facts: { organ, other: match[1], place: 'area' } });
  }
  return found;
}

export default rule<Facts>({
  id: 'organ-name',
  name: { 'zh-CN': '机关名称不一致', en: 'Organ names differ' },
  severity: 'info',
  summary: {
    'zh-CN': '标题、正文和落款中的行政机关应是同一个。',
    en: 'Title, text and signature should name one and the same organ.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    const { organ, signature, title } = report;
    if (!organ) return;
    const titled = title && title.organ.length >= 2 ? title.lines[0].content.range : undefined;
    const signer = signature.organ;
    if (signer && title && areDifferent(organ, signer.name)) {
      reportFinding(signer.line.content.range, { organ, other: signer.name, place: 'signature', title: titled });
    }
    const named =
      presentedAs(report, organ) ?? contactOf(report, organ) ?? openedBy(report, organ) ?? continuedBy(report, organ);
    if (named)
      reportFinding(named.range, {
        organ,
        other: named.name,
        place: 'preamble',
        title: titled,
        right: organ,
        edits: named.edits,
      });
    for (const { range, facts } of [...otherSelves(report, organ), ...wholeAreas(report, organ)])
      reportFinding(range, { ...facts, title: titled });
  },
  message: {
    'zh-CN': ({ organ, other, place }) => {
      if (place === 'self') return `这里自称“${other}”，而本报告的机关是“${organ}”。请核对是否误用了其他单位的文本。`;
      if (place === 'area')
        return `这里写的是“${other}”的数字，而本报告的机关是“${organ}”。请核对是否误用了其他单位的文本。`;
      return `${place === 'signature' ? '落款' : '这里'}的行政机关是“${other}”，标题的是“${organ}”。请核对是否误用了其他单位的文本。`;
    },
    en: ({ organ, other, place }) => {
      const copied = "Check whether this was copied from another organ's report.";
      if (place === 'self')
        return `The text calls the organ “${other}”, but this is the report of “${organ}”. ${copied}`;
      if (place === 'area') return `This counts “${other}”, but it is the report of “${organ}”. ${copied}`;
      return `${place === 'signature' ? 'The signature' : 'The text'} names “${other}”, the title “${organ}”. ${copied}`;
    },
  },
  related: ({ title, organ }) =>
    title ? [{ range: title, message: { 'zh-CN': `标题中的“${organ}”`, en: `“${organ}” in the title` } }] : [],
  fixes: ({ right, edits = [] }) =>
    right === undefined || edits.length === 0
      ? []
      : [{ title: { 'zh-CN': `改为“${right}”`, en: `Change to “${right}”` }, edits, preferred: true }],
});
