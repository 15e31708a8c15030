import { viewCharts } from '../../protocol';
import { isSameOrgan } from '../../report/compare/organs';
import { asOtherYear, type OtherYear } from '../../report/compare/other-year';
import type { Feature } from '../feature';
import type { Session } from '../session';

/** Answers with an organ's figures over the years, as far as its reports are in the workspace. */
export const charts: Feature = {
  serve: (session) =>
    session.connection.onRequest(viewCharts, async ({ uri }, token) => {
      const { chartsOf } = await session.answers();
      const checked = await session.checked(uri, token);
      const own = checked?.report && asOtherYear(checked.report, uri);
      if (!checked || !own) return null;
      const reports = [...(await yearsAround(own, session))].sort((a, b) => a.year - b.year);
      return {
        version: checked.document.version,
        organ: own.organ,
        years: reports.map(({ year }) => year),
        charts: chartsOf(reports, session.language),
      };
    }),
};

/** More years would not be told apart; the latest are shown. */
const MAX_YEARS = 10;

/** One report for each year, the one at hand for its own. */
async function yearsAround(own: OtherYear, { years }: Session): Promise<Iterable<OtherYear>> {
  const byYear = new Map([[own.year, own]]);
  const known = (await years.all()).filter(({ organ }) => isSameOrgan(organ, own.organ));
  for (const report of [...known].sort((a, b) => b.year - a.year)) {
    if (byYear.has(report.year) || byYear.size >= MAX_YEARS) continue;
    const read = report.read();
    if (read) byYear.set(report.year, read);
  }
  return byYear.values();
}
