import type { SectionId } from '../forms/form';
import { DECIDES_DISPUTES } from '../prose/organs/whose';
import type { Paragraph } from '../prose/paragraphs';
import { Prose } from '../prose/sentences';
import { type Matter, type SubHeading, subHeadingIn } from '../prose/sub-headings';
import { countsApplications, countsOtherSubjects, dividesThem } from '../prose/talk/talk';
import type { Talk } from '../prose/topics';
import type { MatchedSection } from './sections';

/** What the talk is of where a paragraph begins. */
export interface Talks {
  /** Paragraphs of which nothing is known are not in it. */
  readonly of: ReadonlyMap<Paragraph, NonNullable<Talk>>;
  /** Those under a heading of disputes that does not say of what: they may count all disputes that the organ has. */
  readonly unsure: ReadonlySet<Paragraph>;
}

interface Part {
  readonly talk: Talk;
  readonly isUnsure: boolean;
}

const TALK_OF_SECTION: Partial<Readonly<Record<SectionId, Talk>>> = {
  applications: 'applications',
  disputes: 'disputes',
};

const OF_INFORMATION = /信息公开|政务公开/;

interface Written {
  readonly paragraphs: readonly Paragraph[];
  /** In the order of the text. */
  readonly sections: readonly MatchedSection[];
  readonly organ: string | undefined;
}

/** The talk that sections and their sub-headings give to paragraphs. */
export function talksOf({ paragraphs, sections, organ }: Written): Talks {
  const talks = new Map<Paragraph, NonNullable<Talk>>();
  const unsure = new Set<Paragraph>();
  const decides = organ !== undefined && DECIDES_DISPUTES.test(organ);
  let parts = new Parts(undefined, decides);
  let next = 0;
  let before: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    const line = paragraph.lines[0];
    for (; sections[next] && sections[next].range.start <= line.range.start; next++)
      parts = new Parts(TALK_OF_SECTION[sections[next].section.id], decides);
    const isOfSection = next > 0 && sections[next - 1].line === line;
    const { talk, isUnsure } = isOfSection ? parts.last : parts.at(paragraph);
    if (talk || goesOn(before, paragraph)) talks.set(paragraph, talk ?? 'applications');
    if (isUnsure) unsure.add(paragraph);
    before = paragraph;
  }
  return { of: talks, unsure };
}

/** Whether a paragraph divides the applications of the one before it, by who made them or what became of them. */
const goesOn = (before: Paragraph | undefined, paragraph: Paragraph): boolean =>
  before !== undefined &&
  MAY_DIVIDE.includes(paragraph.text[0]) &&
  new Prose(paragraph).memo(dividesThem) &&
  new Prose(before).memo(countsApplications);

/** Saves the folding of the others. */
const MAY_DIVIDE = '从按在申答办处';

/** The parts of a section that are open where it is read, outer ones first. */
class Parts {
  private open: { readonly part: Part; readonly depth: number }[] = [];
  private readonly ofSection: Part;

  constructor(
    talk: Talk,
    private readonly decides: boolean,
  ) {
    this.ofSection = { talk, isUnsure: false };
  }

  get last(): Part {
    return this.open.at(-1)?.part ?? this.ofSection;
  }

  /** Reads on to a paragraph. */
  at(paragraph: Paragraph): Part {
    const heading = paragraph.memo(subHeadingIn);
    const part = heading ? this.below(heading, paragraph.text) : this.last;
    if (this.open.length > 0 && part.talk && new Prose(paragraph).memo(countsOtherSubjects)) this.turn();
    return part;
  }

  private below({ depth, matter, isAlone }: SubHeading, text: string): Part {
    const begins = matter !== undefined && matter !== 'more';
    if (depth === undefined && begins) this.open = [];
    while (depth !== undefined && this.open.length > 0 && this.open[this.open.length - 1].depth >= depth)
      this.open.pop();
    if (!begins) return this.last;
    const part = this.partOf(matter, text);
    // Without a number, words and a colon begin a paragraph and no part.
    if (isAlone || depth !== undefined) this.open.push({ part, depth: depth ?? 1 });
    return part;
  }

  private partOf(matter: Exclude<Matter, 'more'>, text: string): Part {
    if (matter === 'other') return { talk: undefined, isUnsure: false };
    if (matter === 'unknown' || matter === 'several') return this.ofSection;
    const isOfAny = matter !== 'applications' && matter !== 'normative' && !OF_INFORMATION.test(text);
    // A heading that does not name information may be of the disputes of others.
    if (isOfAny && this.decides) return this.ofSection;
    return { talk: matter, isUnsure: isOfAny && this.ofSection.talk === undefined };
  }

  /** What follows is of other things, whatever the sub-heading says. */
  private turn(): void {
    const last = this.open.pop();
    if (last) this.open.push({ part: this.ofSection, depth: last.depth });
  }
}
