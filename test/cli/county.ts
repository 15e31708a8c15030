import { LAST_YEAR, lastYear, thisYear } from '../successive/years';
import { NOTES } from './draft';

/** What this year's report then contradicts: another figure was carried over, in two columns. */
const OTHER = { ...LAST_YEAR, 'carriedOver/naturalPerson': 5, 'carriedOver/total': 5 };

const LAYOUTS = ['tabs', 'pipes', 'cell-lines', 'html'] as const;
const END = { tabs: '.txt', pipes: '.md', 'cell-lines': '.txt', html: '.html' } as const;

export interface County {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** How many findings there must be that hold two years against each other. */
  readonly carriedOver: number;
  /** How many files cannot be read. */
  readonly unreadable: number;
}

/**
 * The reports of a county's organs, none of which exists: two years of each, in folders, in all layouts, among them
 * reports that contradict last year's, documents that are no reports, and files that are no text.
 */
export function county(organs: number): County {
  const files: Record<string, string | Uint8Array> = {};
  let carriedOver = 0;
  let unreadable = 0;
  for (let i = 0; i < organs; i++) {
    const organ = nameOf(i);
    const folder = `${i % 7}`;
    const isWrong = i % 3 === 0;
    const [now, then] = [LAYOUTS[i % 4], LAYOUTS[(i + 1) % 4]];
    files[`${folder}/${organ}2024${END[now]}`] = thisYear({ organ, layout: now });
    files[`${i % 2 ? 'old' : folder}/${organ}2023${END[then]}`] = lastYear({
      organ,
      layout: then,
      ...(isWrong ? { figures: OTHER } : {}),
    });
    if (isWrong) carriedOver += 2;
    if (i % 20 === 5) files[`${folder}/${organ}会议纪要.md`] = NOTES;
    if (i % 50 !== 6) continue;
    files[`${folder}/${organ}2022.txt`] = Buffer.from('PK\x03\x04');
    unreadable++;
  }
  return { files, carriedOver, unreadable };
}

/** A name for each number: 青岚县甲乙局. */
const nameOf = (i: number): string =>
  `青岚县${[...String(i)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')}局`;
