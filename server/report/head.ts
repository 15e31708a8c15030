import type { Line } from '../draft/draft';
import { fold } from '../text/fold';
import type { MatchedSection } from './sections';
import { datedAbove, endsAsOrgan, type Signature, type Signed, signedAbove } from './signature';
import type { Title } from './title';

/** What of a report is needed to read what stands above its text. */
interface Head {
  readonly title: Title | undefined;
  readonly lines: readonly Line[];
  readonly sections: readonly MatchedSection[];
  readonly signature: Signature;
}

export const titleEnd = (title: Title | undefined): number => title?.lines[title.lines.length - 1].range.end ?? 0;

/** With a date that stands under the title, where none stands at the end. */
export function withDateAbove(signature: Signature, lines: readonly Line[], bodyFrom: number): Signature {
  if (signature.signed) return signature;
  const above = signedAbove(lines, bodyFrom);
  return { signed: above?.signed, organ: signature.organ ?? above?.organ };
}

/** A date in brackets under the title that is not the signature's. */
export function dateUnderTitle({ title, lines, sections, signature }: Head): Signed | undefined {
  const dated = title && datedAbove(lines, titleEnd(title), sections[0]?.range.start ?? 0);
  return dated?.line === signature.signed?.line ? undefined : dated;
}

/** The organ that the title names, in it or on the line above it. */
export function organInTitle(title: Title | undefined, lines: readonly Line[]): string | undefined {
  if (title && title.organ.length >= 2) return title.organ;
  const above = organAbove({ title, lines });
  return above && fold(above.content.text);
}

/** The line above the title, where it is an organ's name. */
export function organAbove({ title, lines }: Pick<Head, 'title' | 'lines'>): Line | undefined {
  const above = title && lines[lines.indexOf(title.lines[0]) - 1];
  const name = above ? fold(above.content.text) : '';
  return name.length >= 3 && name.length <= 40 && endsAsOrgan(name) ? above : undefined;
}
