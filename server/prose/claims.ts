import type { ProseFigure } from './figures';
import { isCount } from './figures';
import { anyOf, MEANING, type Meaning, type Meanings, meets } from './lexicon';
import { anyMeans, figureOf, isFigure, meaningsOf, means, type Prose, type Sentence, type Token } from './sentences';
import { cue, pairs } from './wording';

/** What a figure in prose is said to count. */
export type Topic =
  | 'received'
  | 'receivedNew'
  | 'answered'
  | 'carriedIn'
  | 'carriedOver'
  | 'carried'
  | 'granted'
  | 'partlyGranted'
  | 'grantedOrPartly'
  | 'denied'
  | 'unavailable'
  | 'notProcessed'
  | 'otherwise'
  | 'naturalPerson'
  | 'organisations'
  | 'disputes'
  | Dispute
  | `${Dispute}.${Result}`
  | 'litigation.direct'
  | 'litigation.afterwards'
  | 'documentsMade'
  | 'documentsRepealed'
  | 'documentsInForce'
  | 'licences'
  | 'penalties'
  | 'coercion'
  | 'fees';

export type Dispute = 'reconsideration' | 'litigation';
export type Result = 'upheld' | 'corrected' | 'otherResult' | 'pending';

/** A figure, or a word for none (未收到), with what it counts. */
export interface Claim extends Stated {
  readonly prose: Prose;
}

/** A claim without the place of its paragraph. */
interface Stated {
  readonly topic: Topic;
  readonly sentence: Sentence;
  /** Undefined where words say that there was none. */
  readonly figure: ProseFigure | undefined;
  /** What to point at, in the prose's folded text. */
  readonly from: number;
  readonly to: number;
  /** The year that the words before it speak of. */
  readonly year: number | undefined;
  /** The year beside 结转: carried from it, or into it. */
  readonly carriedYear: number | undefined;
}

/** A stretch between two marks. */
interface Phrase {
  readonly tokens: readonly Token[];
  /** The mark before it. */
  readonly mark: string;
  /** What its words mean, all together. */
  readonly says: Meanings;
}

type Context = 'applications' | Dispute | undefined;

const CASES = new Set(['件', '条', '份', '起', '例', '宗', '个', '次', '件次', '人次', '封', '项']);
const OUTCOMES = ['granted', 'partlyGranted', 'denied', 'unavailable', 'notProcessed', 'otherwise'] as const;
const RESULTS = ['upheld', 'corrected', 'otherResult', 'pending'] as const;
const DECISIONS = ['licences', 'penalties', 'coercion'] as const;

const OUTCOME = anyOf(...OUTCOMES);
const DECISION = anyOf(...DECISIONS);
const CARRY = anyOf('carriedIn', 'carriedOver', 'carried');
const RECEIVE = anyOf('receive', 'receiveNew');
const DISPUTE = anyOf('reconsideration', 'litigation');
/** What says how the parts of a count came about, or what it was before. */
const ASIDE = anyOf('compared', 'share', 'channel');
/** What none is said of, but not of all. */
const NONE_OF_SOME = anyOf('channel', 'pastTime', 'processingFee', 'carried', 'carriedIn', 'carriedOver');
/** What changes of what the talk is. */
const TURNS = anyOf(
  ...(['since', 'partOfYear', 'wholeYear', 'scope', 'list', 'attribute', 'normativeDocument', 'openness'] as const),
  ...(['application', 'manner', 'otherCases', 'penalties', 'reconsideration', 'litigation'] as const),
);
const OTHER_TIME = anyOf('since', 'partOfYear');
const OPENNESS = anyOf('openness', 'application');
const OTHER_CASES = anyOf('otherCases', 'penalties');
const APPLICATIONS = anyOf('application', 'notProcessed');
const RECORDED = anyOf('publish', 'channel');
const PAST_USE = anyOf('publish', 'lapse');
const DONE = anyOf('receive', 'receiveNew', 'answer');
const FILLING_WORDS = anyOf('application', 'anyone', 'receive', 'answer');
/**
 * What may stand between 收到 or 答复 and its figure without changing what is counted. None is made of others (案件, 数量):
 * what can be read in two ways takes twice as long each time it comes again.
 */
const FILLING =
  /^(?:共|总|合|计|了|各类|类|已|完成|完毕|到|并|的|申请人|提交|案|件|申请|信件|要求|事项|量|数|为|和|及|有效|书面|:|,|本年度?|全年|年度)*$/;
/** What may stand between 未收到 and the application without making it a special kind of application. */
const ANY =
  /^[任何形式的公民法人和或其他组织要求书面关于有关对我局本单位机关社会公众个人提出来自群众方面过到、]{0,24}$/;

/** A figure, or a word for none. */
const FIGURES = cue([...'0123456789未无零没', ...pairs('一二两三四五六七八九十百千万余多', '件起宗例')]);
/** What every word that can begin a claim has in it: spares most paragraphs the reading. */
const STEM_WORDS = [
  ...['申请', '转', '顺延', '延至', '复议', '诉', '争议'],
  ...['规范性', '行政许可', '行政处罚', '行政强制', '行政事业'],
];
export const STEMS = new RegExp(STEM_WORDS.join('|'));
const ABOUT = cue(STEM_WORDS, STEMS);
/** The meanings that begin a claim; the others need one of these before them. */
export const BEGINNINGS = [
  ...(['application', 'carriedIn', 'carriedOver', 'carried', 'reconsideration', 'litigation', 'disputes'] as const),
  ...(['suedDirectly', 'suedAfterwards', 'normativeDocument', 'licences', 'penalties', 'coercion', 'fees'] as const),
] satisfies readonly Meaning[];

const NO_CLAIMS: readonly Claim[] = [];

/** The claims of a paragraph, in order. */
export function claimsIn(prose: Prose, isDisputesSection: boolean): readonly Claim[] {
  if (!prose.has(FIGURES) || !(isDisputesSection || prose.has(ABOUT))) return NO_CLAIMS;
  const stated = prose.once(isDisputesSection ? claimsOfDisputes : claimsElsewhere);
  return stated.length === 0 ? NO_CLAIMS : stated.map((one) => ({ ...one, prose }));
}

const claimsOfDisputes = (prose: Prose): Stated[] => readClaims(prose, true);
const claimsElsewhere = (prose: Prose): Stated[] => readClaims(prose, false);

function readClaims({ text, sentences }: Prose, isDisputesSection: boolean): Stated[] {
  const claims: Stated[] = [];
  let context: Context = isDisputesSection ? 'reconsideration' : undefined;
  for (const sentence of sentences) {
    if (!mayClaim(sentence, context)) {
      context = contextAfter(sentence, context);
      continue;
    }
    const reader = new SentenceReader(text, sentence, context, isDisputesSection);
    claims.push(...reader.read());
    context = reader.context;
  }
  return claims;
}

/** What a claim can be about. */
const SUBJECTS = anyOf(
  ...(['application', 'receiveNew', 'carriedIn', 'carriedOver', 'carried', ...OUTCOMES] as const),
  ...(['naturalPerson', 'organisations', 'reconsideration', 'litigation', 'disputes'] as const),
  ...(['suedDirectly', 'suedAfterwards', ...RESULTS] as const),
  ...(['normativeDocument', 'licences', 'penalties', 'coercion', 'fees'] as const),
);

/** Whether there is anything to claim: a figure, or a word for none, and a subject. */
const mayClaim = ({ tokens, says }: Sentence, context: Context): boolean =>
  (context !== undefined || meets(says, SUBJECTS)) && (meets(says, MEANING.none) || tokens.some(isFigure));

const SUBJECT_OF_TALK = anyOf('application', 'reconsideration', 'litigation', 'otherSubject');

/** What a sentence without a claim turns the talk to. */
function contextAfter({ tokens, says }: Sentence, context: Context): Context {
  let turned = context;
  if (!meets(says, SUBJECT_OF_TALK)) return turned;
  for (const token of tokens) {
    if (means(token, MEANING.application)) turned = 'applications';
    else if (means(token, MEANING.reconsideration)) turned = 'reconsideration';
    else if (means(token, MEANING.litigation)) turned = 'litigation';
    else if (means(token, MEANING.otherSubject)) turned = undefined;
  }
  return turned;
}

/** 受理线上申请65件: what came by one channel. */
const countsChannel = ({ tokens, says }: Phrase): boolean =>
  meets(says, MEANING.channel) && (meets(says, RECEIVE) || meets(says, MEANING.application)) && tokens.some(isFigure);

/** So many phrases at most tell the parts of what was received. */
const MOST_PARTS = 12;

/** What is then told of one channel only. */
const TOLD_BY_CHANNEL: ReadonlySet<Topic> = new Set<Topic>([
  ...OUTCOMES,
  ...(['grantedOrPartly', 'answered', 'carriedOver', 'carried'] as const),
]);

class SentenceReader {
  private readonly claims: Stated[] = [];
  private readonly phrases: readonly Phrase[];
  /** The phrase being read. */
  private at = 0;
  /** How many applications were received, as last told. */
  private received: number | undefined;
  private year: number | undefined;
  /** The first of the years that are told together (2023年受理、2024年审结), and whether there are others. */
  private firstYear: number | undefined;
  private hasOtherYears = false;
  private isListed = false;
  private isNormative = false;
  private isScoped = false;
  /** Whether a figure counts a part of the year only, or several years. */
  private isOtherTime = false;
  /** Whether reconsideration and litigation here are those of open government information. */
  private isOpenness: boolean;
  private isLost: boolean | undefined;
  private isPublished: boolean | undefined;
  private isDecided: boolean | undefined;
  private hasAttributes = false;
  private hasOutcomes = false;
  /** Whether openness is said of an item of a list alone. */
  private isListedOpenness = false;
  /** Whether what was done is said to have been done to some of the cases. */
  private isSome = false;
  /** The same, said before the phrase being read. */
  private wasSome = false;
  /** Whether the talk is of letters, calls and the like. */
  private isOther = false;
  /** Whether what was received is told channel by channel, each with what became of it. */
  private isByChannel = false;

  constructor(
    private readonly text: string,
    private readonly sentence: Sentence,
    public context: Context,
    isDisputesSection: boolean,
  ) {
    this.phrases = phrasesOf(sentence);
    this.isOpenness = isDisputesSection || context === 'applications';
  }

  read(): Stated[] {
    this.isByChannel = this.phrases.filter(countsChannel).length > 1;
    for (; this.at < this.phrases.length; this.at++) {
      this.note(this.phrases[this.at]);
      if (!this.isScoped) this.readPhrase();
    }
    return this.claims;
  }

  /** What a phrase changes for itself and for what follows it in the sentence. */
  private note({ tokens, mark, says }: Phrase): void {
    if (mark !== '、') {
      this.firstYear = undefined;
      this.hasOtherYears = false;
    }
    if (/[,;。:]/.test(mark)) {
      this.isSome = false;
      // 其中涉及政府信息公开的2件，…: that was said of those two.
      if (this.isListedOpenness) this.isOpenness = this.isListedOpenness = false;
    }
    if (mark === ';') this.hasAttributes = false;
    const isCarry = meets(says, CARRY);
    this.wasSome = this.isSome;
    for (const token of tokens) {
      if (token.kind === 'year') {
        // 2023年度结转4件，办结107件: the year is that of the carrying alone.
        if (!isCarry) this.year = token.what;
        this.firstYear ??= token.what;
        this.hasOtherYears ||= token.what !== this.firstYear;
        this.isOtherTime = false;
      } else if (token.kind === 'figure') {
        if (token.what.unit === '月' && !this.isYearsEnd(token)) this.isOtherTime = true;
      } else if (means(token, TURNS)) this.noteWord(token);
    }
    if (meets(says, OUTCOME)) this.hasOutcomes = true;
    const isOther = meets(says, MEANING.otherSubject) && !meets(says, APPLICATIONS);
    if (isOther && !this.isListed && !this.hasOutcomes) {
      this.context = undefined;
      this.isOther = true;
    }
  }

  private noteWord(token: Token): void {
    if (means(token, OTHER_TIME)) this.isOtherTime = true;
    if (means(token, MEANING.wholeYear)) this.isOtherTime = false;
    if (means(token, MEANING.scope)) this.isScoped = true;
    if (means(token, MEANING.list)) this.isListed = true;
    if (means(token, MEANING.attribute)) this.hasAttributes = true;
    if (means(token, MEANING.normativeDocument)) this.isNormative = true;
    if (means(token, OPENNESS)) {
      this.isListedOpenness = this.isListed && !this.isOpenness;
      this.isOpenness = true;
    }
    if (means(token, MEANING.manner)) this.isSome = true;
    if (means(token, OTHER_CASES)) this.isOpenness = false;
    if (means(token, MEANING.application)) {
      this.context = 'applications';
      this.isOther = false;
    }
    if (means(token, MEANING.reconsideration)) this.context = 'reconsideration';
    if (means(token, MEANING.litigation)) this.context = 'litigation';
  }

  /** 1月1日 to 12月31日 is the whole year; so is 1—12月. */
  private isYearsEnd({ from, to }: Token): boolean {
    return /^(?:1月(?:1日|份?[-—–~至到])|.{0,3}[-—–~至到]?12月(?:31日|底|末)|12月31日)|[-—–~至到]12月$/.test(
      this.text.slice(Math.max(0, from - 1), to + 3).replace(/^[^\d\-—–~至到]/, ''),
    );
  }

  /** Whether any word of the sentence has a meaning. */
  private says(meanings: Meanings): boolean {
    return meets(this.sentence.says, meanings);
  }

  private readPhrase(): void {
    const phrase = this.phrases[this.at];
    const before = this.phrases[this.at - 1];
    const { tokens, says } = phrase;
    const isCarry = meets(says, CARRY);
    this.readNone(phrase);
    if (meets(says, ASIDE) || (meets(says, MEANING.pastTime) && !isCarry)) return;
    if ((this.isOtherTime || this.hasOtherYears) && !isCarry) return;
    let from = 0;
    tokens.forEach((token, i) => {
      const figure = figureOf(token);
      if (!figure) return;
      const front = i === 0 ? wordsOutside(phrase, before) : tokens.slice(from, i);
      from = i + 1;
      const back = tokens.slice(from, nextFigure(tokens, i));
      const topic = this.topicOf(figure, front, back, i, phrase, before);
      if (!topic || (this.isByChannel && TOLD_BY_CHANNEL.has(topic))) return;
      if (topic === 'received') this.received = figure.value;
      const carriedYear = tokens.find((one) => one.kind === 'year');
      this.claims.push({
        topic,
        sentence: this.sentence,
        figure,
        from: figure.from,
        to: figure.to,
        year: this.year,
        carriedYear: isCarry && carriedYear?.kind === 'year' ? carriedYear.what : undefined,
      });
    });
  }

  private topicOf(
    figure: ProseFigure,
    front: readonly Token[],
    back: readonly Token[],
    at: number,
    phrase: Phrase,
    before: Phrase | undefined,
  ): Topic | undefined {
    if (meets(phrase.says, MEANING.processingFee)) return undefined;
    const sides = [meaningsOf(front), meaningsOf(back)];
    const has = (meanings: Meanings): boolean => meets(sides[0], meanings) || meets(sides[1], meanings);
    if (figure.unit.endsWith('元')) return has(MEANING.fees) && !has(MEANING.publish) ? 'fees' : undefined;
    if (!isCount(figure.unit) || !CASES.has(figure.unit)) return undefined;
    const documents = this.documents(has);
    if (documents) return documents;
    // 其中涉及…行政处罚决定的12条: items that were published.
    const isPublished = figure.unit === '条' && this.isListed;
    const decision = has(DECISION) && !isPublished ? this.decision([...front, ...back]) : undefined;
    if (decision) return decision;
    if (this.isOther && has(CARRY)) return undefined;
    if (has(MEANING.carriedIn)) return has(RECEIVE) ? 'received' : 'carriedIn';
    if (has(MEANING.carriedOver)) return 'carriedOver';
    if (has(MEANING.carried)) return has(RECEIVE) ? undefined : 'carried';
    if (this.context === 'applications') {
      for (const side of sides) {
        const outcomes = meets(side, OUTCOME) ? OUTCOMES.filter((outcome) => meets(side, MEANING[outcome])) : [];
        if (outcomes.length > 0 && this.hasAttributes) return undefined;
        if (outcomes.length === 1) return outcomes[0];
        if (outcomes.length === 2 && outcomes[0] === 'granted' && outcomes[1] === 'partlyGranted')
          return 'grantedOrPartly';
        if (outcomes.length > 0) return undefined;
      }
      // 予以公开及部分公开a件 may be parted by the list's own mark.
      if (meets(sides[0], MEANING.naturalPerson)) return 'naturalPerson';
      if (meets(sides[0], MEANING.organisations)) return 'organisations';
    }
    return this.dispute(sides, before) ?? this.application(figure, phrase, at);
  }

  private documents(has: (meanings: Meanings) => boolean): Topic | undefined {
    if (has(MEANING.cleanUp)) this.isNormative = false;
    if (!this.isNormative || has(MEANING.otherDocuments) || (has(PAST_USE) && !has(MEANING.inForce))) return undefined;
    if (has(MEANING.inForce)) return 'documentsInForce';
    if (has(MEANING.repeal)) return 'documentsRepealed';
    // 制发规范性文件3件，制发文件218件
    return has(MEANING.make) && (has(MEANING.normativeDocument) || !has(MEANING.document))
      ? 'documentsMade'
      : undefined;
  }

  /** 行政许可N件 where decisions are counted, not records on a site. */
  private decision(all: readonly Token[]): Topic | undefined {
    const kinds = DECISIONS.filter((kind) => anyMeans(all, MEANING[kind]));
    if (kinds.length !== 1) return undefined;
    this.isDecided ??= this.says(MEANING.decide);
    this.isPublished ??= this.says(RECORDED);
    if (!this.isDecided || this.isPublished) return undefined;
    const kind = all.find((token) => means(token, MEANING[kinds[0]])) as Token;
    // 其中重大行政处罚3件: some of them.
    const isWhole = /(?:^|[,、;:。(]|[作做]出|实施|办理|决定|中|的|年|共|是|了|和|及)$/.test(
      this.text.slice(Math.max(0, kind.from - 2), kind.from),
    );
    return isWhole ? kinds[0] : undefined;
  }

  private dispute(sides: readonly Meanings[], before: Phrase | undefined): Topic | undefined {
    const { context } = this;
    if (!this.isOpenness) return undefined;
    for (const side of sides) {
      if (meets(side, MEANING.suedDirectly)) return 'litigation.direct';
      if (meets(side, MEANING.suedAfterwards)) return 'litigation.afterwards';
    }
    if (context === 'reconsideration' || context === 'litigation') {
      for (const side of sides) {
        const results = RESULTS.filter((result) => meets(side, MEANING[result]));
        if (results.length === 1) return `${context}.${results[0]}`;
        if (results.length > 1) return undefined;
      }
    }
    const has = (meanings: Meanings): boolean => meets(sides[0], meanings);
    // 办理行政复议案件58件 is the business of those who decide them.
    if (has(MEANING.hear) || (has(MEANING.receive) && !has(OPENNESS))) return undefined;
    if (has(MEANING.disputes)) return 'disputes';
    const [reconsidered, sued] = [has(MEANING.reconsideration), has(MEANING.litigation)];
    if (reconsidered && sued) return 'disputes';
    if (reconsidered) return 'reconsideration';
    if (!sued) return undefined;
    const isJoined = before && meets(before.says, MEANING.reconsideration) && !before.tokens.some(isFigure);
    return isJoined ? 'disputes' : 'litigation';
  }

  private application(figure: ProseFigure, { tokens, says }: Phrase, at: number): Topic | undefined {
    const before = tokens.slice(0, at);
    const isNamed =
      meets(says, MEANING.application) || (meets(says, MEANING.receiveNew) && this.says(MEANING.application));
    const verb = [...before].reverse().find((token) => means(token, DONE));
    if (!verb || this.isListed || (!isNamed && this.context !== 'applications')) return undefined;
    // 当场答复5件, 5个工作日内答复的23件: some of them.
    if (
      this.wasSome ||
      before.some((token) => means(token, MEANING.manner) || (token.kind === 'figure' && !isCount(token.what.unit)))
    )
      return undefined;
    const between = this.withoutApplications(verb.to, figure.from, tokens);
    const behind = this.text[figure.end] ?? '';
    const isClosed = /[,、;。:()]/.test(behind) || behind === '';
    if (!FILLING.test(between)) return undefined;
    // 收到12件群众来信: what is counted stands behind the figure.
    if (!isClosed && !(tokens[at + 1] && means(tokens[at + 1], MEANING.application))) return undefined;
    if (means(verb, MEANING.receiveNew)) return 'receivedNew';
    if (means(verb, MEANING.receive)) return 'received';
    // 予以公开2件、…依规答复8件: one outcome among several.
    return meets(says, MEANING.onTime) || this.hasOutcomes || this.isOneOfParts(figure) ? undefined : 'answered';
  }

  /** 受理12件，答复7件，不予受理4件，不明确1件: what was received is told in parts, and this is one of them. */
  private isOneOfParts({ value, end }: ProseFigure): boolean {
    if (this.received === undefined) return false;
    let sum = value;
    for (const { tokens, mark, says } of this.phrases.slice(this.at, this.at + MOST_PARTS)) {
      if (mark === ';' && sum > value) break;
      if (meets(says, CARRY)) return false;
      for (const token of tokens) {
        const other = token.from < end ? undefined : figureOf(token);
        if (other && CASES.has(other.unit)) sum += other.value;
      }
    }
    return sum > value && sum === this.received;
  }

  private withoutApplications(from: number, to: number, tokens: readonly Token[]): string {
    let text = '';
    let at = from;
    for (const token of tokens) {
      if (token.from < from || token.to > to || !means(token, FILLING_WORDS)) continue;
      text += this.text.slice(at, token.from);
      at = token.to;
    }
    return text + this.text.slice(at, to);
  }

  /** 未收到政府信息公开申请; 未发生行政复议、行政诉讼. */
  private readNone({ tokens, says }: Phrase): void {
    if (!meets(says, MEANING.none) || meets(says, NONE_OF_SOME)) return;
    const none = tokens.findIndex((token) => means(token, MEANING.none));
    const word = tokens[none];
    this.isLost ??= this.says(MEANING.lost);
    if (this.isLost || this.isOtherTime) return;
    const behind = tokens.slice(none + 1);
    const application = behind.find((token) => means(token, MEANING.application));
    const isReceiving = /[收接]|受理|没有|无$|零/.test(this.text.slice(word.from, word.to));
    if (application && isReceiving && !anyMeans(behind, DISPUTE) && !behind.some(isFigure)) {
      const after = this.text.slice(application.to, application.to + 1);
      if (ANY.test(this.text.slice(word.to, application.from)) && /^(?:[,。;)要]|$)/.test(after)) {
        this.none('received', word.from, application.to);
      }
      return;
    }
    if (!this.isOpenness || behind.some(isFigure)) return;
    for (const token of behind) {
      if (means(token, MEANING.reconsideration)) this.none('reconsideration', word.from, token.to);
      if (means(token, MEANING.litigation)) this.none('litigation', word.from, token.to);
    }
  }

  private none(topic: Topic, from: number, to: number): void {
    this.claims.push({
      topic,
      sentence: this.sentence,
      figure: undefined,
      from,
      to,
      year: this.year,
      carriedYear: undefined,
    });
  }
}

/** Nobody writes so many words and figures without a mark: what does is cut. In tokens. */
const LONGEST_PHRASE = 60;

function phrasesOf({ tokens }: Sentence): Phrase[] {
  const phrases: Phrase[] = [];
  let current: Token[] = [];
  let mark = '';
  const end = (): void => {
    if (current.length > 0) phrases.push({ tokens: current, mark, says: meaningsOf(current) });
    current = [];
  };
  for (const token of tokens) {
    if (token.kind === 'mark') {
      end();
      mark = token.what;
    } else {
      current.push(token);
      if (current.length === LONGEST_PHRASE) end();
    }
  }
  end();
  return phrases;
}

/** 予以公开（47件）: what a figure that stands first in brackets counts is said before them. */
function wordsOutside({ mark, tokens }: Phrase, before: Phrase | undefined): readonly Token[] {
  if (mark !== '(' || tokens.length > 1 || !before || before.tokens.some(isFigure)) return [];
  return before.tokens;
}

function nextFigure(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < tokens.length; i++) if (isFigure(tokens[i])) return i;
  return tokens.length;
}
