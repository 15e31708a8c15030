import type { SectionId } from '../forms/form';
import type { Paragraph } from '../prose/paragraphs';
import { Prose } from '../prose/sentences';
import { type Matter, type SubHeading, subHeadingIn } from '../prose/sub-headings';
import { countsOtherSubjects } from '../prose/talk';
import type { Talk } from '../prose/topics';
import type { MatchedSection } from './sections';

/** What the talk is of where a paragraph begins; paragraphs of which nothing is known are not in it. */
export type Talks = ReadonlyMap<Paragraph, NonNullable<Talk>>;

const TALK_OF_SECTION: Partial<Readonly<Record<SectionId, Talk>>> = {
  applications: 'applications',
  disputes: 'disputes',
};

/** An office of justice decides the disputes of others: a heading that does not name information may be of those. */
const DECIDES_DISPUTES = /司法[局厅部]$/;
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
  const decides = organ !== undefined && DECIDES_DISPUTES.test(organ);
  let parts = new Parts(undefined, decides);
  let next = 0;
  for (const paragraph of paragraphs) {
    const line = paragraph.lines[0];
    for (; sections[next] && sections[next].range.start <= line.range.start; next++)
      parts = new Parts(TALK_OF_SECTION[sections[next].section.id], decides);
    const isOfSection = next > 0 && sections[next - 1].line === line;
    const talk = isOfSection ? parts.talk : parts.at(paragraph);
    if (talk) talks.set(paragraph, talk);
  }
  return talks;
}

/** The parts of a section that are open where it is read, outer ones first. */
class Parts {
  private readonly open: { readonly depth: number; readonly talk: Talk }[] = [];

  constructor(
    private readonly ofSection: Talk,
    private readonly decides: boolean,
  ) {}

  get talk(): Talk {
    return this.open.length > 0 ? this.open[this.open.length - 1].talk : this.ofSection;
  }

  /** Reads on to a paragraph. */
  at(paragraph: Paragraph): Talk {
    const heading = paragraph.memo(subHeadingIn);
    const talk = heading ? this.below(heading, paragraph.text) : this.talk;
    if (this.open.length > 0 && talk && new Prose(paragraph).memo(countsOtherSubjects)) this.turn(this.ofSection);
    return talk;
  }

  private below({ depth, matter, isAlone }: SubHeading, text: string): Talk {
    const begins = matter !== undefined && matter !== 'more';
    if (depth === undefined && begins) this.open.length = 0;
    while (depth !== undefined && this.open.length > 0 && this.open[this.open.length - 1].depth >= depth)
      this.open.pop();
    if (!begins) return this.talk;
    const talk = this.talkOf(matter, text);
    // Without a number, words and a colon begin a paragraph and no part.
    if (isAlone || depth !== undefined) this.open.push({ depth: depth ?? 1, talk });
    return talk;
  }

  private talkOf(matter: Exclude<Matter, 'more'>, text: string): Talk {
    if (matter === 'other') return undefined;
    const isOfOthers =
      this.decides && matter !== 'applications' && matter !== 'normative' && !OF_INFORMATION.test(text);
    return matter === 'unknown' || matter === 'several' || isOfOthers ? this.ofSection : matter;
  }

  /** What follows is of other things, whatever the sub-heading says. */
  private turn(talk: Talk): void {
    const last = this.open.pop();
    if (last) this.open.push({ depth: last.depth, talk });
  }
}
