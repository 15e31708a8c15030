import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Invocation, ReportingDescriptor, Result, Run } from 'sarif';
import { version } from '../../../../package.json';
import type { Language, Severity } from '../../../lint/finding';
import type { Rule } from '../../../lint/rule';
import { rules } from '../../../rules/registry';
import type { FileResult, FindingResult } from '../../../service/file-result';
import { sumOf } from '../../../text/hash';
import { harmlessJson } from '../printable';
import type { Format } from './format';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** What relative addresses are relative to: the folder of the run, whose own path is nobody's business. */
const BASE = '%SRCROOT%';

/** GitHub refuses a run with more results. */
const MAX_RESULTS = 25_000;

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
  tooMany: {
    'zh-CN': (count: number) =>
      `共 ${count} 处；GitHub 每次最多接受 ${MAX_RESULTS} 处，请分文件夹检查，或用 --baseline`,
    en: (count: number) =>
      `${count} results; GitHub accepts at most ${MAX_RESULTS} a run: check folder by folder, or use --baseline`,
  },
} as const;

/** The positions of the rules in the list of them. */
const indices = new Map(rules.map(({ id }, i) => [id, i]));

/** SARIF 2.1.0, which code review services and editors read. */
export const sarif: Format = ({ language }) => {
  let separator = '\n';
  let count = 0;
  return {
    wantsLines: true,
    begin: () => opening(language),
    file(result, lines) {
      let printed = '';
      const fingerprints = new Fingerprints();
      result.findings.forEach((finding, i) => {
        printed += separator + harmlessJson(resultOf(result, finding, fingerprints.of(finding.rule, lines[i])));
        separator = ',\n';
        count++;
      });
      return printed;
    },
    end: ({ isFaulty }) => `\n],"invocations":${JSON.stringify([invocationOf(isFaulty, count, language)])}}]}\n`,
  };
};

function invocationOf(isFaulty: boolean, count: number, language: Language): Invocation {
  const executionSuccessful = !isFaulty;
  if (count <= MAX_RESULTS) return { executionSuccessful };
  const text = words.tooMany[language](count);
  return { executionSuccessful, toolExecutionNotifications: [{ level: 'warning', message: { text } }] };
}

/** By what its line says a result is known again in a later run, wherever it stands by then. */
class Fingerprints {
  private readonly counts = new Map<string, number>();

  of(rule: string, line: string): string {
    const sum = `${sumOf(`${rule}\n${line}`)}${sumOf(`${line}\n${rule}`)}`;
    const count = (this.counts.get(sum) ?? 0) + 1;
    this.counts.set(sum, count);
    return `${sum}:${count}`;
  }
}

/** All that stands before the results, which are printed as they come. */
function opening(language: Language): string {
  const driver = { name: 'ogi-report', version, language, rules: rules.map((rule) => descriptorOf(rule, language)) };
  const originalUriBaseIds = { [BASE]: { description: { text: words.base[language] } } };
  const run: Run = { tool: { driver }, columnKind: 'utf16CodeUnits', language, originalUriBaseIds };
  const all = JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
  return `${all.slice(0, -'}]}'.length)},"results":[`;
}

/** The page of a rule, which is installed beside the program. */
const pageOf = (id: string): string => pathToFileURL(join(__dirname, '..', 'docs', 'rules', `${id}.md`)).href;

function descriptorOf({ id, severity, summary, source }: Rule, language: Language): ReportingDescriptor {
  const off = `<!-- ogi-report-disable-next-line ${id} -->`;
  const [basis, silence] = [words.source[language], words.silence[language]];
  return {
    id,
    shortDescription: { text: summary[language] },
    fullDescription: { text: `${summary[language]}（${basis}: ${source}）` },
    helpUri: pageOf(id),
    help: {
      text: `${summary[language]}\n${basis}: ${source}\n${silence}: --rule ${id}=off, ${off}`,
      markdown: `${summary[language]}\n\n${basis}: ${source}\n\n${silence}: \`--rule ${id}=off\`, \`${off}\``,
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf({ file }: FileResult, finding: FindingResult, fingerprint: string): Result {
  const { rule, severity, message, line, column, endLine, endColumn, place, related } = finding;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ruleIndex: indices.get(rule) ?? -1,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(file), region }, ...logical(place) }],
    partialFingerprints: { 'ogiReport/v1': fingerprint },
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
