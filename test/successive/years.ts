import { FIGURES, type Figures, reportWith, type Variation } from '../prose/report-with';

export const ORGAN = '青岚县农业农村局';

/** Last year's report: it carried over, column by column, what `FIGURES` says came in, and has 28 documents in force. */
export const LAST_YEAR: Figures = {
  ...FIGURES,
  'received/naturalPerson': 79,
  'received/total': 89,
  'carriedIn/naturalPerson': 3,
  'carriedIn/total': 3,
  'granted/naturalPerson': 21,
  'granted/enterprise': 5,
  'granted/total': 28,
  'outcomesTotal/naturalPerson': 78,
  'outcomesTotal/enterprise': 7,
  'outcomesTotal/legalService': 3,
  'outcomesTotal/total': 88,
  'carriedOver/naturalPerson': 4,
  'carriedOver/enterprise': 0,
  'carriedOver/total': 4,
  'normativeDocuments/made': 0,
  'normativeDocuments/repealed': 0,
  'normativeDocuments/inForce': 28,
};

export const lastYear = (variation: Variation = {}): string =>
  reportWith({ organ: ORGAN, year: 2023, figures: LAST_YEAR, ...variation });

export const thisYear = (variation: Variation = {}): string => reportWith({ organ: ORGAN, year: 2024, ...variation });
