import { foundIn, reviewedFiles, reviewOf } from '../review/reviewed';
import { generatedArea } from '../support/area';

export interface AreaRun {
  readonly reports: number;
  readonly defects: number;
  /** Defects that the review did not find, and what it found beside them, a line each. */
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** Reviews an area of so many organs over three years, with known defects. */
export function reviewArea(seed: number, organs: number): AreaRun {
  const area = generatedArea(organs, seed);
  const found = foundIn(reviewOf(reviewedFiles(area.files), area.organs));
  return {
    reports: area.files.size,
    defects: area.defects.length,
    missed: without(area.defects, found),
    extra: without(found, area.defects),
  };
}

/** What of some lines is not among others, each as often as it is there more often. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
