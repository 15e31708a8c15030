import type { Markup } from './markup';
import type { Run, Segment } from './model';
import type { Patches } from './patches';
import type { Range } from './xml';

/** Makes changes between the runs of a part, and parts runs where a change begins or ends inside one. */
export class Splicer {
  constructor(
    private readonly xml: string,
    private readonly markup: Markup,
    private readonly patches: Patches,
  ) {}

  /** Puts elements that stand beside runs in the place of a part of a segment, which may be empty. */
  replace(segment: Segment, from: number, to: number, elements: string): void {
    const { run, source, element } = segment;
    if (!run) return;
    const isFirst = from === 0 && isBlank(this.xml.slice(run.content.start, element.start));
    const isLast = to === segment.html.length && isBlank(this.xml.slice(element.end, run.content.end));
    // Of an empty part only one side is the run's edge.
    const atEnd = isLast && !(from === to && isFirst);
    const { markup } = this;
    const start = isFirst ? run.range.start : source.start + from;
    const end = atEnd ? run.range.end : isFirst && from === to ? run.range.start : source.start + to;
    const close = isFirst ? '' : atEnd && from === to ? undefined : markup.closeText + markup.closeRun;
    if (close === undefined) return this.patches.insert(run.range.end, elements);
    const startsBlock = end !== run.range.end && end !== run.range.start;
    const open = startsBlock ? markup.openRun + this.propertiesOf(run) + markup.openText : '';
    if (close !== '') this.preserve(segment);
    this.patches.replace({ start, end }, close + elements + open);
  }

  /** Keeps the blanks at the ends of a text. */
  preserve({ element, source }: Segment): void {
    const tag = this.xml.slice(element.start, source.start);
    if (/\sxml:space\s{0,9}=/.test(tag)) return;
    const nameEnd = element.start + (/^<[^\s/>]+/.exec(tag)?.[0].length ?? 0);
    this.patches.insertAttribute(nameEnd, ' xml:space="preserve"');
  }

  /** What a run looks like, to be given to another; what was changed of it is not said again. */
  propertiesOf({ properties }: Pick<Run, 'properties'>): string {
    return withoutChanges(this.xml.slice(properties.start, properties.end));
  }

  slice({ start, end }: Range): string {
    return this.xml.slice(start, end);
  }
}

const isBlank = (xml: string): boolean => xml.trim() === '';

/** An `rPr` without tracked changes, which belong to the run or the mark that has them. */
export function withoutChanges(properties: string): string {
  if (!/<(?:\w+:)?(?:rPrChange|ins|del|moveFrom|moveTo)\b/.test(properties)) return properties;
  return properties
    .replace(/<((?:\w+:)?rPrChange)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g, '')
    .replace(/<((?:\w+:)?(?:ins|del|moveFrom|moveTo))\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g, '');
}
