import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import type { Language, Severity } from '../../rules/finding';
import { rules } from '../../rules/registry';
import type { Rule } from '../../rules/rule';
import type { FileResult, FindingResult } from '../result';
import type { Format } from './format';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** What relative addresses are relative to: the folder of the run, whose own path is nobody's business. */
const BASE = '%SRCROOT%';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const words = {
  base: { 'zh-CN': '运行 ogi-report 的文件夹', en: 'the folder in which ogi-report was run' },
  source: { 'zh-CN': '依据', en: 'Source' },
  silence: { 'zh-CN': '关闭', en: 'To switch it off' },
} as const;

/** The positions of the rules in the list of them. */
const indices = new Map(rules.map(({ id }, i) => [id, i]));

/** SARIF 2.1.0, which code review services and editors read. */
export const sarif: Format = ({ language }) => {
  let separator = '\n';
  return {
    begin: () => opening(language),
    file(result) {
      let printed = '';
      for (const finding of result.findings) {
        printed += separator + JSON.stringify(resultOf(result, finding));
        separator = ',\n';
      }
      return printed;
    },
    end: ({ isFaulty }) => `\n],"invocations":${JSON.stringify([{ executionSuccessful: !isFaulty }])}}]}\n`,
  };
};

/** All that stands before the results, which are printed as they come. */
function opening(language: Language): string {
  const driver = { name: 'ogi-report', version, language, rules: rules.map((rule) => descriptorOf(rule, language)) };
  const originalUriBaseIds = { [BASE]: { description: { text: words.base[language] } } };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', language, originalUriBaseIds };
  const all = JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
  return `${all.slice(0, -'}]}'.length)},"results":[`;
}

function descriptorOf({ id, severity, summary, source }: Rule, language: Language) {
  const off = `<!-- ogi-report-disable-next-line ${id} -->`;
  const [basis, silence] = [words.source[language], words.silence[language]];
  return {
    id,
    shortDescription: { text: summary[language] },
    help: {
      text: `${summary[language]}\n${basis}: ${source}\n${silence}: --rule ${id}=off, ${off}`,
      markdown: `${summary[language]}\n\n${basis}: ${source}\n\n${silence}: \`--rule ${id}=off\`, \`${off}\``,
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf({ file }: FileResult, finding: FindingResult) {
  const { rule, severity, message, line, column, endLine, endColumn, place, related } = finding;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ruleIndex: indices.get(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(file), region }, ...logical(place) }],
    relatedLocations: related.map(({ message, file: other = file, line, column, place }) => ({
      message: { text: message },
      physicalLocation: { artifactLocation: artifactOf(other), region: { startLine: line, startColumn: column } },
      ...logical(place),
    })),
  };
}

/** Where in a Word file it is: its lines are those of what it was decoded to. */
const logical = (place: string | undefined) =>
  place !== undefined && { logicalLocations: [{ fullyQualifiedName: place }] };

/** The address of a file: from the folder of the run where it lies in that, else in full. */
function artifactOf(name: string): { readonly uri: string; readonly uriBaseId?: string } {
  const path = resolve(name);
  const inside = relative('', path);
  if (isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`)) return { uri: pathToFileURL(path).href };
  return { uri: inside.split(sep).map(encoded).join('/'), uriBaseId: BASE };
}

/** Windows lets a name hold half a character, which has no encoding. */
const encoded = (name: string): string => encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd'));
