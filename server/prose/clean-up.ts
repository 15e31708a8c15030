import type { Paragraph } from './paragraphs';

/** What brings documents out of force beside repealing them; it explains a fall, and never a rise. */
const LAPSE = /清理|失效|修改|修订|届满|到期|有效期/;
/** What brings documents into the count as well. */
const MOVE = /划[转入归]|转入|并入|移交|机构改革|继续有效|口径/;
const CLEAN_UP = new RegExp(`${LAPSE.source}|${MOVE.source}`);
const DOCUMENTS = /规范性文件|规章/;
/** 宣布失效20件: how many lapsed. */
const LAPSED = /失效(?:的)?(?:行政)?(?:规范性文件|文件|规章)?(?:共)?(\d+)[件个份部]/g;

/** Whether a text speaks of documents that came into force or out of it otherwise than by being made or repealed. */
export const speaksOfCleanUp = (text: string): boolean => CLEAN_UP.test(text);

/**
 * Whether a text states, in a sentence that speaks of what is counted, why a count of documents is off by so many.
 * @param subject what is counted, as the form calls it
 * @param gap by how many there are more than follows, or less than 0
 */
export function isExplained(paragraphs: readonly Paragraph[], subject: string, gap: number): boolean {
  const isAbout = (text: string): boolean => DOCUMENTS.test(text) || text.includes(subject);
  const sentences = paragraphs.flatMap(({ text }) =>
    CLEAN_UP.test(text) && isAbout(text) ? text.replace(/\s+/g, '').split(/[。；;]/) : [],
  );
  return sentences.some((sentence) => {
    if (!isAbout(sentence)) return false;
    if (MOVE.test(sentence)) return true;
    if (gap > 0 || !LAPSE.test(sentence)) return false;
    const lapsed = [...sentence.matchAll(LAPSED)].map(([, count]) => Number(count));
    return lapsed.length === 0 || lapsed.includes(-gap) || lapsed.reduce((all, one) => all + one, 0) === -gap;
  });
}
