import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { LocalizedText } from '../../lint/rule';
import type { Range } from '../../text/range';

/** A value of a JSON text, and where in it it stands: `offset` and `length` count UTF-16 units. */
export type JsonNode = Node;

/** Something that is not valid, and where. */
export interface JsonFault {
  readonly range: Range;
  readonly message: LocalizedText;
}

export interface ParsedJson {
  /** As much as could be read; undefined where that is nothing. */
  readonly root: JsonNode | undefined;
  readonly faults: readonly JsonFault[];
}

const MAX_DEPTH = 100;

/** Reads a JSON text, in which comments and trailing commas are allowed; what is not valid takes nothing else down. */
export function parseJson(written: string): ParsedJson {
  // A byte order mark is no part of the text; a blank in its place keeps all else where it is.
  const text = written.replace(/^\ufeff/, ' ');
  const tooDeep = findTooDeep(text);
  if (tooDeep) return { root: undefined, faults: [{ range: tooDeep, message: FAULTS.depth }] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  return { root, faults: withoutConsequences(errors, text).map((error) => faultOf(error, text, root)) };
}

/** The parser calls itself for every bracket in a bracket: how deep that goes has to be known before. */
function findTooDeep(text: string): Range | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    if (text[start] === '{' || text[start] === '[') depth++;
    else if (text[start] === '}' || text[start] === ']') depth--;
    if (depth > MAX_DEPTH) return { start, end: start + 1 };
  }
  return undefined;
}

/** Where a new thing begins, so that what is wrong in it is a fault of its own. */
const SEPARATOR = /[,{}[\]\r\n]/;

/** The first of the errors that one slip gives rise to. */
function withoutConsequences(errors: readonly ParseError[], text: string): ParseError[] {
  let end = -1;
  return errors.filter(({ offset, length }) => {
    const between = end < 0 ? undefined : text.slice(end, offset);
    end = Math.max(end, offset + length);
    return between === undefined || (between.trim() !== '' && SEPARATOR.test(between));
  });
}

function faultOf(error: ParseError, text: string, root: JsonNode | undefined): JsonFault {
  const { offset, length } = error;
  const range = { start: offset, end: Math.min(offset + length, text.length) };
  return { range, message: FAULTS[kindOf(error, text, root)] };
}

/** The marks of a Chinese keyboard where JSON has its own. */
const FULL_WIDTH = /^[，：“”‘’｛｝［］【】、；　]/;

function kindOf({ error, offset }: ParseError, text: string, root: JsonNode | undefined): keyof typeof FAULTS {
  if (FULL_WIDTH.test(text.slice(offset, offset + 1))) return 'fullWidth';
  const kind = KINDS[printParseErrorCode(error)] ?? 'unexpected';
  if (offset >= text.length && kind !== 'comment') return 'unfinished';
  if (kind === 'unexpected' && text[offset] === ',') return 'comma';
  return kind === 'unexpected' && root && offset >= root.offset + root.length ? 'after' : kind;
}

/** What the parser's errors come down to; all others are something that cannot stand where it does. */
const KINDS: Readonly<Record<string, keyof typeof FAULTS>> = {
  CommaExpected: 'comma',
  ColonExpected: 'colon',
  CloseBraceExpected: 'unfinished',
  CloseBracketExpected: 'unfinished',
  EndOfFileExpected: 'after',
  UnexpectedEndOfComment: 'comment',
  UnexpectedEndOfString: 'string',
  InvalidUnicode: 'string',
  InvalidEscapeCharacter: 'string',
  InvalidCharacter: 'string',
};

const FAULTS = {
  unexpected: {
    'zh-CN': '不是有效的 JSON：这里不应有这些字符。',
    en: 'Not valid JSON: this cannot stand here.',
  },
  fullWidth: {
    'zh-CN': '不是有效的 JSON：这里应使用半角标点（, : " { }）。',
    en: 'Not valid JSON: a full-width mark stands here; use half-width ones (, : " { }).',
  },
  unfinished: {
    'zh-CN': '不是有效的 JSON：还没有写完，缺少右括号。',
    en: 'Not valid JSON: it ends too early; a bracket is not closed.',
  },
  string: {
    'zh-CN': '不是有效的 JSON：字符串没有写完，或其中有不能这样写的字符。',
    en: 'Not valid JSON: this string does not end, or has in it what must be escaped.',
  },
  comma: {
    'zh-CN': '不是有效的 JSON：逗号缺少或多余。',
    en: 'Not valid JSON: a comma is missing here, or one too many.',
  },
  colon: { 'zh-CN': '不是有效的 JSON：这里缺少冒号。', en: 'Not valid JSON: a colon is missing here.' },
  comment: { 'zh-CN': '不是有效的 JSON：注释没有写完。', en: 'Not valid JSON: this comment does not end.' },
  depth: { 'zh-CN': '不是有效的设置：括号套得太深。', en: 'Not valid settings: brackets are nested too deep.' },
  after: { 'zh-CN': '不是有效的 JSON：末尾有多余的内容。', en: 'Not valid JSON: something follows after its end.' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
