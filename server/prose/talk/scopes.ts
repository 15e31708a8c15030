import { cached } from '../../caches';
import type { Sentence, Token } from '../sentences';
import { DISPUTES, OUTCOMES } from '../topics';
import { anyOf, type Meanings, meets, type Word } from '../vocabulary';
import type { Meaning } from '../words';
import { isBrought, isDefendedToo, isOfAnotherKind, isOfOthersBehind } from './other-disputes';

/** A state of the sentence that words bring about for what follows them. */
export interface ScopeRule {
  /** Words that set it. */
  readonly by: readonly Meaning[];
  /** What ends it; it ends with its sentence at the latest, what the talk is of excepted. */
  readonly ends?: {
    /** Words. */
    readonly at?: readonly Meaning[];
    /** The mention of a year. */
    readonly atYear?: true;
    /** One of these marks. */
    readonly atMarks?: string;
    /** A figure beside one of these words. */
    readonly besides?: readonly Meaning[];
  };
  /** Said for the first time inside a list, it lasts to one of these marks only. */
  readonly inListTo?: string;
  /** What the talk is of: one thing at a time, and it goes on in the next sentence. */
  readonly isTalk?: true;
  /** A figure in ⟦⟧ counts something in this state; one in 〖〗 counts nothing because of it. */
  readonly shown: readonly string[];
}

export const SCOPES = {
  /** Figures of a part of the year, or of several years. */
  otherTime: {
    by: ['since', 'partOfYear'],
    ends: { at: ['wholeYear'], atYear: true },
    shown: ['上半年收到政府信息公开申请〖41〗件。', '近三年累计收到政府信息公开申请〖281〗件，2024年收到⟦106⟧件。'],
  },
  /** Nothing of it has come about. */
  planned: {
    by: ['planned'],
    shown: ['力争收到政府信息公开申请〖110〗件。', '力争全年办结。收到政府信息公开申请⟦106⟧件。'],
  },
  /** One organ's part of what the table counts for all, or another register. */
  elsewhere: {
    by: ['scope'],
    shown: ['市本级收到政府信息公开申请〖63〗件。'],
  },
  /** A whole is being divided. */
  list: {
    by: ['list'],
    ends: { atMarks: ';)' },
    shown: ['全年收到政府信息公开申请⟦106⟧件，其中涉及征地的受理〖41〗件。'],
  },
  /** After the divided whole: what begins a phrase may mention the whole again. */
  afterList: {
    by: [],
    ends: { at: ['list'] },
    shown: ['收到政府信息公开申请⟦106⟧件，其中网上申请71件，信函申请35件；答复⟦107⟧件。'],
  },
  /** Documents are being sorted by how they may be published. */
  attributes: {
    by: ['attribute'],
    ends: { at: ['receive', 'receiveNew'], atMarks: ';' },
    shown: [
      '依申请公开方面，印发文件312件，主动公开126件，不予公开〖132〗件；办理申请不予公开⟦8⟧件。',
      '主动公开信息320条，收到政府信息公开申请⟦106⟧件，不予公开⟦8⟧件。',
    ],
  },
  normative: {
    by: ['normativeDocument'],
    ends: { at: ['regulation'], besides: ['cleanUp'] },
    shown: [
      '制发文件312件，废止〖9〗件。',
      '制发规范性文件⟦5⟧件，废止⟦2⟧件。',
      '清理规范性文件38件，废止〖12〗件。',
      '制发规范性文件⟦5⟧件；公开规章9件，其中修改3件，废止〖1〗件。',
    ],
  },
  /** Reconsideration and litigation are those of open government information. */
  openness: {
    by: ['openness', 'application'],
    ends: { at: ['otherCases', 'penalties'] },
    inListTo: ',;。:',
    shown: [
      '因政府信息公开引发行政复议⟦9⟧件。',
      '因拆迁引发行政复议〖46〗件。',
      '复议诉讼案件85件，其中涉及政府信息公开的9件，行政诉讼〖39〗件。',
    ],
  },
  /** What was done was done to some of the cases only. */
  some: {
    by: ['manner'],
    ends: { atMarks: ',;。:' },
    shown: ['收到政府信息公开申请⟦106⟧件，延期答复〖14〗件。'],
  },
  /** The outcomes are being reported one by one. */
  outcomes: {
    by: OUTCOMES,
    shown: ['收到政府信息公开申请⟦106⟧件，予以公开⟦47⟧件，依规答复〖8〗件。'],
  },
  applications: {
    by: ['application'],
    isTalk: true,
    shown: ['政府信息公开申请方面，收到⟦106⟧件。'],
  },
  reconsideration: {
    by: ['reconsideration'],
    isTalk: true,
    shown: ['政府信息公开行政复议⟦9⟧件，维持⟦5⟧件。'],
  },
  litigation: {
    by: ['litigation'],
    isTalk: true,
    shown: ['政府信息公开行政诉讼⟦7⟧件，维持⟦5⟧件。'],
  },
  /** One way to court of the two that table 四 parts. */
  oneWay: {
    by: ['suedDirectly', 'suedAfterwards'],
    ends: { at: ['reconsideration'] },
    shown: ['政府信息公开行政诉讼中，未经复议直接起诉⟦3⟧件，维持⟦2⟧件，尚未审结⟦0⟧件。'],
  },
  /** Other applications and cases that an office deals with. */
  business: {
    by: ['otherBusiness'],
    isTalk: true,
    shown: ['受理不动产登记申请88件，结转下年度〖5〗件。', '立案60件，上年结转〖5〗件。'],
  },
  /** Letters, calls and the like: see `otherTalkIn`. */
  otherTalk: {
    by: [],
    ends: { at: ['application'] },
    shown: ['收到来信31件，结转下年度〖4〗件。'],
  },
} as const satisfies Readonly<Record<string, ScopeRule>>;

export type Scope = keyof typeof SCOPES;

const names = Object.keys(SCOPES) as Scope[];
const ruleOf = (scope: Scope): ScopeRule => SCOPES[scope];

/** The states that hold, a bit each. */
export type Scopes = number;
export const scopes = (...some: readonly Scope[]): Scopes =>
  some.reduce((all, scope) => all | (1 << names.indexOf(scope)), 0);

const those = (is: (rule: ScopeRule) => unknown): Scopes => scopes(...names.filter((scope) => is(ruleOf(scope))));

export const TALK = those(({ isTalk }) => isTalk);
/** A state that was set inside a list, until the next mark. */
const IN_LIST = 1 << names.length;
const BRIEF = those(({ inListTo }) => inListTo);
const BRIEF_ENDS = names.map((scope) => ruleOf(scope).inListTo ?? '').join('');
const [LIST, AFTER_LIST] = [scopes('list'), scopes('afterList')];
const [OTHER_TIME, OTHER_TALK, ELSEWHERE] = [scopes('otherTime'), scopes('otherTalk'), scopes('elsewhere')];
const ENDS_AT_YEAR = those(({ ends }) => ends?.atYear);
const endsAtMark = new Map([...',、;:()'].map((mark) => [mark, those(({ ends }) => ends?.atMarks?.includes(mark))]));
const ENDS_BESIDES = names.flatMap((scope) => {
  const { besides } = ruleOf(scope).ends ?? {};
  return besides ? [{ words: anyOf(...besides), ends: scopes(scope) }] : [];
});

/** What a word does to the states. */
interface Effect {
  readonly sets: Scopes;
  readonly clears: Scopes;
  /** Those among the set ones that a list keeps short. */
  readonly brief: Scopes;
}

const TURNING = anyOf(...names.flatMap((scope) => [...ruleOf(scope).by, ...(ruleOf(scope).ends?.at ?? [])]));
const effectOf = cached((word: Word): Effect => {
  let [sets, clears] = [0, 0];
  for (const scope of names) {
    const { by, ends, isTalk } = ruleOf(scope);
    if (meets(word.meanings, anyOf(...by))) {
      if (isTalk) {
        clears |= TALK;
        sets &= ~TALK;
      }
      sets |= scopes(scope);
    }
    if (ends?.at && meets(word.meanings, anyOf(...ends.at))) {
      clears |= scopes(scope);
      sets &= ~scopes(scope);
    }
  }
  return { sets, clears, brief: sets & BRIEF };
});

/** The states once nothing of a list is left. */
export const afterList = (state: Scopes): Scopes => ((state & LIST) !== 0 ? (state & ~LIST) | AFTER_LIST : state);

/** The states once a mark is read. */
export function afterMark(state: Scopes, mark: string): Scopes {
  const ended = state & (endsAtMark.get(mark) ?? 0);
  // In brackets a list divides the figure before them alone.
  const open = (ended & LIST) !== 0 && mark !== ')' ? afterList(state) & ~ended : state & ~ended;
  return (open & IN_LIST) !== 0 && mark !== '' && BRIEF_ENDS.includes(mark) ? open & ~(BRIEF | IN_LIST) : open;
}

/** The states once a word is read. */
function afterWord(state: Scopes, word: Word): Scopes {
  if (!meets(word.meanings, TURNING)) return state;
  const { sets, clears, brief } = effectOf(word);
  const isKeptShort = brief !== 0 && (state & LIST) !== 0 && (state & brief) === 0;
  const held = brief === 0 ? state : isKeptShort ? state | IN_LIST : state & ~IN_LIST;
  return (held & ~clears) | sets;
}

/** The states once a word of a text is read: 消费投诉类复议 are others than those of open government information. */
export const afterToken = (state: Scopes, text: string, { from, what }: WordToken): Scopes => {
  if (what.word === '立案' && isBrought(text, from)) return state;
  const after = afterWord(state, what);
  if ((after & ~state & ELSEWHERE) !== 0 && (isWay(text, from) || isPerson(text, from))) return state;
  if ((state & ~after & OPENNESS) !== 0 && isDefendedToo(text, from)) return state;
  return (after & DISPUTE) !== 0 && meets(what.meanings, DISPUTED) && isOfAnotherKind(text, from)
    ? after & ~OPENNESS
    : after;
};
type WordToken = Extract<Token, { readonly kind: 'word' }>;
/** 通过依申请公开系统收到11件: a way, and no 教育系统. */
const isWay = (text: string, from: number): boolean =>
  text.startsWith('系统', from) && IS_A_WAY.test(text.slice(Math.max(0, from - MAX_WAY), from));
const IS_A_WAY = /(?:通过|利用|依托|经)[^,。;:()\d]{0,20}$|申请公开$/;
const MAX_WAY = 24;
/** 人大代表建议8件: nobody speaks for another organ. */
const isPerson = (text: string, from: number): boolean => PERSON.test(text.slice(Math.max(0, from - 2), from + 4));
const PERSON = /(?:人大|党员|[居村市]民|群众|企业|学生|家长)代表|代表(?:建议|议案|委员|提案)/;
const DISPUTED = anyOf(...DISPUTES);
const DISPUTE = scopes(...DISPUTES);

export const afterYear = (state: Scopes): Scopes => state & ~ENDS_AT_YEAR;

/** A month names a part of the year. */
export const afterMonth = (state: Scopes): Scopes => state | OTHER_TIME;

/** Others write to an office as well: what is then counted are no applications. */
const OTHER_SUBJECT = anyOf('otherSubject');
const APPLICATIONS = anyOf('application', 'notProcessed');
const [PARTS, LIST_OR_OUTCOMES] = [scopes('list', 'afterList', 'outcomes'), scopes('list', 'outcomes')];
const WAY = anyOf('channel');

/** The states once all words of a phrase are read. */
export const afterPhrase = (state: Scopes, says: Meanings, isNewPart = false, asks = false): Scopes =>
  (state & (isNewPart && !meets(says, WAY) ? LIST_OR_OUTCOMES : PARTS)) === 0 &&
  (asks || (meets(says, OTHER_SUBJECT) && !meets(says, APPLICATIONS)))
    ? (state & ~TALK) | OTHER_TALK
    : state;

/** 依申请公开咨询21件, 依申请公开来信21封: asked about it, and no applications. */
export function isAboutThem(text: string, tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(
    (token, i) =>
      meansApplication(token) &&
      tokens.slice(i + 1).some((other) => isOtherSubject(other) && ASKED_IN.test(text.slice(token.to, other.from))),
  );
  const count = tokens.findIndex(({ kind }) => kind === 'figure');
  const figure = tokens[count];
  if (figure?.kind === 'figure' && figure.what.unit === '封' && text.endsWith('公开来信', tokens[count - 1]?.to))
    return true;
  return at >= 0 && at < count && !tokens.slice(at + 1, count).some(meansApplication);
}
const meansApplication = (token: Token): boolean => token.kind === 'word' && meets(token.what.meanings, APPLICATION);
const isOtherSubject = (token: Token): boolean => token.kind === 'word' && meets(token.what.meanings, OTHER_SUBJECT);
const APPLICATION = anyOf('application');
const ASKED_IN =
  /^(?:类|的|方面|工作|业务|相关|有关|系统|平台|网站|窗口|电子|邮箱|信箱|电话|热线|网上|网络|线上|在线|现场|咨询|[、和及])*$/;

/** The states once a figure with these words on its sides is read. */
export function afterFigure(state: Scopes, front: Meanings, back: Meanings): Scopes {
  let left = state;
  for (const { words, ends } of ENDS_BESIDES) if (meets(front, words) || meets(back, words)) left &= ~ends;
  return left;
}

const SUBJECTS = anyOf('application', ...DISPUTES, 'otherSubject', 'otherBusiness');

const TALKS = names
  .filter((scope) => ruleOf(scope).isTalk)
  .map((scope) => ({ by: anyOf(...ruleOf(scope).by), talk: scopes(scope) }));

/** What the talk is of after a sentence without figures. */
export function talkAfter(talk: Scopes, { tokens, meanings: says }: Sentence): Scopes {
  if (!meets(says, SUBJECTS)) return talk;
  let turned = talk;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    const { meanings } = token.what;
    const found = TALKS.find(({ by }) => meets(meanings, by));
    if (found) turned = found.talk;
    else if (meets(meanings, OTHER_SUBJECT)) turned = 0;
  }
  return turned;
}

const OPENNESS = scopes('openness');

/** The states for a figure that ends at a place. */
export const forFigure = (state: Scopes, text: string, end: number): Scopes =>
  (state & OPENNESS) !== 0 && isOfOthersBehind(text, end) ? state & ~OPENNESS : state;
