import type { OtherYear, PreviousYear, Unmatched } from '../report/compare/other-year';
import type { SuccessiveReports } from '../report/compare/successive';
import type { Report } from '../report/report';
import type { FolderSettings } from './settings/folder-settings';

export type OrganAndYear = Pick<Report, 'organ' | 'year'>;

/** The reports that a host knows of, and how it reads one that settings name. */
export interface KnownYears {
  /** Undefined where none have been looked for. */
  readonly reports: SuccessiveReports | undefined;
  /** @param file as the settings name it; @param organ whose it is, where it names none itself */
  readonly named: (file: string, year: number, organ: string) => OtherYear | undefined;
}

/** Whose report it is: the organ that it names, else the one that settings name. */
export const organOf = ({ organ }: Pick<Report, 'organ'>, settings: FolderSettings): string | undefined =>
  organ ?? settings.organ;

/**
 * The report of the year before that a report is held against: the file that settings name for that year, else the
 * one that is known of the same organ.
 * @param uri the report's own, as `known` names it
 */
export function previousTo(
  report: OrganAndYear,
  uri: string,
  settings: FolderSettings,
  known: KnownYears,
): PreviousYear | undefined {
  const { year } = report;
  if (year === undefined) return undefined;
  const organ = organOf(report, settings);
  const file = settings.previous[year - 1];
  return file === undefined ? known.reports?.previous(organ, year, uri) : known.named(file, year - 1, organ ?? '');
}

/** What keeps a report from being held against others that are there. */
export function unmatched(
  report: OrganAndYear,
  uri: string,
  settings: FolderSettings,
  known: Pick<KnownYears, 'reports'>,
): Unmatched | undefined {
  const { year } = report;
  if (year === undefined && Object.keys(settings.previous).length > 0) return 'year';
  if (year !== undefined && settings.previous[year - 1] !== undefined) return undefined;
  return known.reports?.unmatched(organOf(report, settings), year, uri);
}
