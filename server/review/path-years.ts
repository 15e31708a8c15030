/** The years that the path of a file names. */

const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? '';

const YEAR = /(?<!\d)20\d\d(?!\d)/g;
/** What the year of a report is followed by, and not that of a day or of handing in: 2025年1月, 2025年报送. */
const OF_A_REPORT = /(?<!\d)20\d\d(?=年度?(?!\s*\d|[初中底末]|[上呈]?报[送来]|上报|提交|公布|发布|印发))/g;

const yearsIn = (text: string, pattern: RegExp): number[] => [...text.matchAll(pattern)].map(([year]) => Number(year));

/** The first year in a file's name, whatever it is of. */
export const yearInName = (file: string): number | undefined => yearsIn(nameOf(file), YEAR).at(0);

/** The year that the nearest folder names which names one: 2024年/各局. */
export function yearOfFolder(file: string): number | undefined {
  const folders = file.split(/[\\/]/).slice(0, -1).reverse();
  for (const folder of folders) {
    const found = /^(20\d\d)(?:年度?|$)/.exec(folder)?.[1];
    if (found !== undefined) return Number(found);
  }
  return undefined;
}

/** The year that a file is named as a report on, else that of its folder; its own where the name has that among others. */
export function namedYear(file: string, own: number): number | undefined {
  if (yearsIn(nameOf(file), YEAR).includes(own)) return own;
  const [named, ...others] = new Set(yearsIn(nameOf(file), OF_A_REPORT));
  return named !== undefined && others.length === 0 ? named : yearOfFolder(file);
}
