import { cached } from '../caches';
import { type Form, type Section, titleOf } from '../forms/form';
import { fold } from '../text/fold';

interface Title {
  readonly words: string;
  readonly section: Section;
}

/** The titles of a form's sections as they are named in a sentence, longest first. */
const titlesOf = cached((form: Form): readonly Title[] =>
  form.sections
    .flatMap((section) =>
      [titleOf(section), ...section.aliases]
        .map(fold)
        .flatMap((title) => [title, ...['和', '及', '与', ''].map((word) => title.replace('、', word))])
        .flatMap((title) => [title, `${title}情况`])
        .map((words) => ({ words, section })),
    )
    .sort((a, b) => b.words.length - a.words.length),
);

const BETWEEN = /^(?:[、,;]|以及|和|及|与|[一二三四五六七八九十]是|\(?[一二三四五六七八九十]\)?[、.]?|\d[、.])/;

/**
 * The sections that a list names, in its order, each as often as it is named.
 * @param list folded text
 * @returns undefined when the list names anything else
 */
export function namedSections(list: string, form: Form): Section[] | undefined {
  const titles = titlesOf(form);
  const sections: Section[] = [];
  for (let at = 0; at < list.length; ) {
    const title = titles.find(({ words }) => list.startsWith(words, at));
    if (title) sections.push(title.section);
    const length = title?.words.length ?? BETWEEN.exec(list.slice(at, at + 8))?.[0].length;
    if (length === undefined) return undefined;
    at += length;
  }
  return sections;
}

const JOINS = /^(?:[和及与、]|以及)/;

/** The section that what stands behind a heading on its line names as well (五、…改进情况和其他需要报告的事项). */
export function sectionJoined(rest: string, section: Section, form: Form): Section | undefined {
  const words = fold(rest).replace(JOINS, '');
  return words === ''
    ? undefined
    : form.sections.find((one) => one !== section && words.startsWith(fold(titleOf(one))));
}
