// What client and server say to each other of an organ's figures over the years.
import { RequestType } from 'vscode-languageserver-protocol';

/** One line of figures; null where a year's report says none. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Figures to be drawn, one bar for each year and series; stacked, the bars of a year stand on one another. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly isStacked: boolean;
  readonly series: readonly ChartSeries[];
}

/** What the reports of an organ say, as far as they are in the workspace. */
export interface Charts {
  readonly version: number;
  readonly organ: string;
  /** Ascending. */
  readonly years: readonly number[];
  readonly charts: readonly Chart[];
}

/** The figures of an organ's reports over the years; null for a document that is no report, or names no organ or year. */
export const viewCharts = new RequestType<{ readonly uri: string }, Charts | null, void>('ogiReport/charts');
