import { harmlessJson } from '../printable';
import type { Format } from './format';

/** One JSON document; its shape is fixed, and identified by its `version`. */
export const json: Format = () => {
  let separator = '\n';
  return {
    begin: () => '{"version":1,"files":[',
    file(result) {
      const printed = separator + harmlessJson(result);
      separator = ',\n';
      return printed;
    },
    end({ files, counts, hidden, milliseconds }) {
      const { error: errors, warning: warnings, info: infos, hint: hints } = counts;
      return `\n],"summary":${JSON.stringify({ files, errors, warnings, infos, hints, hidden, ms: milliseconds })}}\n`;
    },
  };
};
