import { isYearsEnd } from '../dates';
import { ofOneKind } from '../denials/all-of-one-kind';
import { noneIn } from '../denials/none';
import { withoutDoubt } from '../entries/alone';
import { entryAside, entryIn } from '../entries/entries';
import { isCase, type ProseFigure } from '../figures';
import { isCarrying } from '../frames/carrying';
import { isOfDocuments } from '../frames/documents';
import type { Place } from '../frames/frame';
import { topicOf } from '../frames/match';
import { SpentLists } from '../lists/spent-lists';
import { isOfItsClause } from '../own-clause';
import {
  goesOnInPast,
  isBeside,
  isOfPast,
  nextFigure,
  type Phrase,
  phrasesOf,
  saysDifference,
  withJoined,
  wordsOutside,
} from '../phrases';
import { withOwnFigures } from '../respectively';
import { anyMeans, figureOf, meaningsOf, means, type Sentence, type Token } from '../sentences';
import * as Scope from '../talk/scopes';
import { afterBrackets, phrasesFrom, turnedAt } from '../talk/talk';
import { COUNTED_BY_CHANNEL, GOES_ON, isOfDoing, isOfSome, isPublished, OUTCOMES, partOf, type Topic } from '../topics';
import { anyOf, MEANING, meets } from '../vocabulary';
import { countsByChannels, countsEveryWay, everyWayIn, isAnsweredByChannel, NAMES_CASES, someFirst } from './channels';
import { isPastOpening } from './past-opening';
import type { Stated } from './stated';
import { countsFirst, countsForOthers, isOfUnknown } from './unknown-counts';

/** What says how the parts of a count came about, or what it was before: no figure of its phrase is read. */
const ASIDE = anyOf('compared', 'share', 'processingFee');

/** 本年件予以公开9件, beside what was carried in. */
const OF_NEW = /(?:本年度?|当年|今年|新收)的?(?:申请|部分)?件/;
/** 共办结47件, whatever stands before. */
const OF_ALL = /[共总全]|[合累]计/;
const EACH_BEFORE = '各每';
/** Between a year's number and 以来: its beginning. */
const BEGUN = /^年?(?:0?1月(?:0?1日|份)?)?$/;
const OWN_YEAR: ReadonlySet<string> = new Set(['今年', '本年']);
const NAMES = anyOf('application', 'byRequest', 'receive', 'receiveNew', ...OUTCOMES);
const PARTS = Scope.scopes('list', 'afterList');
const [ELSEWHERE, SOME] = [Scope.scopes('elsewhere'), Scope.scopes('some')];
const [APPLICATIONS, LIST] = [Scope.scopes('applications'), Scope.scopes('list')];
const [OTHER_TIME, PLANNED] = [Scope.scopes('otherTime'), Scope.scopes('planned')];

/** Reads one sentence for what it counts, phrase by phrase. */
export class SentenceReader {
  private readonly phrases: readonly Phrase[];
  /** What the sentence claims. */
  private readonly own: Stated[] = [];
  /** The phrase being read. */
  private at = 0;
  /** How many applications were received, as last reported. */
  private received: number | undefined;
  private year: number | undefined;
  /**
   * What held before the outermost bracket that is open: （其中1件为2023年收到）, （其中县本级12件） say nothing of what follows.
   */
  private outside:
    | {
        readonly year: number | undefined;
        readonly apart: string | undefined;
        readonly state: Scope.Scopes;
        depth: number;
      }
    | undefined;
  /** The year before one that something is compared with, and whether the difference is said yet. */
  private compared: { readonly year: number | undefined; isSaid: boolean } | undefined;
  /** The first of the years that are named together (2023年受理、2024年审结), and whether there are others. */
  private firstYear: number | undefined;
  private hasOtherYears = false;
  private isPast = false;
  private wasSome = false;
  /** After the last year. */
  private yearTo = -2;
  private apart: string | undefined;
  private readonly isByChannel: boolean;
  /** Which phrase counts what came by all channels. */
  private readonly everyWay: number;
  /** Whether a sentence that names no application has counted other things. */
  private hasTurned = false;
  private readonly namesApplications: boolean;
  private isForOthers: boolean;
  /** How many are counted first, where they are some, and so what follows. */
  private some: number | undefined;
  private readonly lists = new SpentLists();
  private hasCounted = false;
  /** Whether a semicolon has ended the last list. */
  private isNewPart = false;

  constructor(
    private readonly text: string,
    private readonly sentence: Sentence,
    private state: Scope.Scopes,
    private readonly claims: Stated[],
    /** Whether what the talk is of is only known from what stands above the paragraph. */
    private readonly isBelow: boolean,
  ) {
    this.phrases = phrasesOf(withOwnFigures(text, sentence));
    this.isByChannel = countsByChannels(this.phrases) || isAnsweredByChannel(this.phrases);
    this.everyWay = everyWayIn(text, this.phrases);
    this.namesApplications = meets(sentence.meanings, NAMES);
    this.isForOthers = countsForOthers(text, this.phrases);
    this.some = someFirst(text, sentence.from, this.phrases);
  }

  /** Adds the claims of the sentence and gives the states at its end. */
  read(): Scope.Scopes {
    for (; this.at < this.phrases.length; this.at++) {
      const phrase = this.phrases[this.at];
      if (meets(phrase.says, MEANING.application)) this.hasTurned = false;
      else if (phrase.marks.includes(';')) this.turn();
      const isCarry = isCarrying(phrase);
      this.note(phrase, isCarry);
      this.readPhrase(phrase, isCarry);
    }
    for (const claim of withoutDoubt(this.text, this.own, this.phrases)) this.claims.push(claim);
    return this.state;
  }

  /** Behind a semicolon other business may be counted. */
  private turn(): void {
    const { text, sentence, at } = this;
    const phrases = phrasesFrom(this.phrases, at);
    this.isForOthers ||= countsForOthers(text, phrases);
    this.some = someFirst(text, phrases[0].tokens[0].from, phrases);
    const turned = turnedAt(this.state, text, sentence, phrases);
    this.hasTurned ||= ((turned ^ this.state) & APPLICATIONS) !== 0;
    this.state = turned;
  }

  /** What a phrase changes for itself and for what follows it in the sentence. */
  private note({ tokens, mark, marks, says }: Phrase, isCarry: boolean): void {
    if (mark !== '、') {
      this.firstYear = undefined;
      this.hasOtherYears = false;
    }
    let { state } = this;
    for (const mark of marks) {
      // 收到22件，比2023年（31件）下降29%，答复22件: that year is what the first is compared with, and no more.
      if (',;'.includes(mark) && this.compared?.isSaid && !this.outside) {
        this.year = this.compared.year;
        this.compared = undefined;
      }
      state = Scope.afterMark(this.lists.endAt(mark) ? Scope.afterList(state) : state, mark);
      if (mark === '(') {
        this.outside ??= { year: this.year, apart: this.apart, state, depth: 0 };
        this.outside.depth++;
      } else if (mark === ')' && this.outside && --this.outside.depth === 0) {
        ({ year: this.year, apart: this.apart } = this.outside);
        state = afterBrackets(state, this.outside.state, this.text, tokens[0].from);
        this.outside = undefined;
      }
    }
    this.wasSome = (state & SOME) !== 0;
    for (const token of tokens) {
      this.lists.read(token);
      if (token.kind === 'word') {
        // 2024年以来, 2024年1月1日以来: the year itself says which time is meant.
        const isBegun = this.yearTo >= 0 && BEGUN.test(this.text.slice(this.yearTo, token.from));
        if (means(token, MEANING.since) && token.from < token.to && isBegun) continue;
        state = Scope.afterToken(state, this.text, token);
        // 2023年予以公开71件；今年予以公开56件.
        if (OWN_YEAR.has(token.what.word)) this.year = undefined;
        if ((state & ELSEWHERE) !== 0) this.apart ??= token.what.word;
      } else if (token.kind === 'year') {
        if (isBeside(this.text, token.from)) this.compared ??= { year: this.year, isSaid: false };
        // 2023年度结转4件，办结107件, 1件待2024年答复: the year is that of the carrying alone.
        if (!isCarry && this.text[token.from - 1] !== '待') this.year = token.what;
        this.yearTo = token.to;
        if (!isCarry) this.firstYear ??= token.what;
        this.hasOtherYears ||= !isCarry && token.what !== this.firstYear;
        state = Scope.afterYear(state);
      } else if (token.kind === 'figure' && token.what.unit === '月' && !isYearsEnd(this.text, token))
        state = Scope.afterMonth(state);
    }
    if (this.compared && saysDifference(this.text, this.yearTo, says)) this.compared.isSaid = true;
    this.isNewPart ||= marks.includes(';') && (state & LIST) === 0;
    this.state = Scope.afterPhrase(state, says, this.isNewPart, Scope.isAboutThem(this.text, tokens));
    // 上年度受理6件，办结5件: the rest is of that year as well.
    if (
      !isCarry &&
      meets(says, MEANING.pastTime) &&
      (countsFirst(this.phrases, this.at) || isPastOpening(this.text, this.sentence, this.phrases, this.at))
    )
      this.state |= OTHER_TIME;
  }

  private readPhrase(phrase: Phrase, isCarry: boolean): void {
    const { tokens, says } = phrase;
    const { sentence, text } = this;
    const denied = meets(says, MEANING.none) ? withJoined(this.phrases, this.at) : phrase;
    for (const { topic, from, to, carriedYear } of noneIn(text, sentence, denied, this.state))
      this.claim(topic, undefined, from, to, { carriedYear });
    this.isPast =
      !isCarry && (isOfPast(text, this.phrases, this.at) || (this.isPast && goesOnInPast(this.phrases, this.at)));
    if (meets(says, ASIDE) || this.isPast) {
      this.readAside(phrase);
      return;
    }
    const hasChannels = meets(says, MEANING.channel);
    const isOneWay = hasChannels && this.at !== this.everyWay;
    if (isOneWay && !meets(says, NAMES_CASES)) return;
    if (((this.state & OTHER_TIME) !== 0 || this.hasOtherYears) && !isCarry) return;
    const kind = ofOneKind(text, phrase, this.own.at(-1) ?? this.claims.at(-1));
    if (kind) this.claim(kind.topic, undefined, kind.from, kind.to, {});
    const year = tokens.find((token) => token.kind === 'year');
    const carriedYear = isCarry && year?.kind === 'year' ? year.what : undefined;
    let from = 0;
    for (let i = 0; i < tokens.length; i++) {
      const figure = figureOf(tokens[i]);
      if (!figure) continue;
      const front = i === 0 ? wordsOutside(text, phrase, this.phrases[this.at - 1]) : tokens.slice(from, i);
      from = i + 1;
      const place = this.placeOf(figure, i, front, tokens.slice(from, nextFigure(tokens, i)));
      const found = place && topicOf(place);
      const topic = found === 'nothing' ? undefined : found;
      const entry = place && !found && !this.hasTurned && !this.isForOthers ? entryIn(place) : undefined;
      if (entry) {
        this.claim(entry.topic, figure, figure.from, figure.to, { ...entry, isEntry: true });
        continue;
      }
      if (!topic && this.isBelow && !this.hasCounted && isOfUnknown(text, sentence, tokens.slice(0, i + 1))) {
        this.hasTurned = true;
        this.state &= ~Scope.TALK;
      }
      // 11月底前收到48件和上年结转2件; 去年收到48件和上年结转2件.
      if (topic === 'received' && ((this.state & OTHER_TIME) !== 0 || anyMeans(front, MEANING.pastTime))) continue;
      if (!topic && !this.namesApplications) this.hasTurned ||= isCase(figure) && (this.state & PARTS) === 0;
      if (!topic || (this.hasTurned && GOES_ON.has(topic)) || (this.isForOthers && isOfDoing(topic))) continue;
      if (topic === 'received') this.received = figure.value;
      const isPart = isOneWay || (isOfDoing(topic) && OF_NEW.test(text.slice(tokens[0].from, figure.from)));
      const isOfPart =
        (this.isByChannel && COUNTED_BY_CHANNEL.has(topic)) ||
        (isOfDoing(topic) &&
          figure.value <= (this.some ?? -1) &&
          !OF_ALL.test(text.slice(tokens[0].from - 4, figure.from)));
      const meant = isPart || isOfPart ? partOf(topic) : topic;
      if (!meant || (hasChannels && !isOneWay && !countsEveryWay(meant, text.slice(tokens[0].from, figure.from))))
        continue;
      this.claim(meant, figure, figure.from, figure.to, { carriedYear });
    }
  }

  /** 连同上年遗留的3件, 新收增至128件: among what was before, what is of this year all the same. */
  private readAside({ tokens }: Phrase): void {
    tokens.forEach((token, i) => {
      const figure = figureOf(token);
      const place = figure && this.placeOf(figure, i, [], []);
      const entry = place && entryAside(place);
      if (entry) this.claim(entry.topic, figure, figure.from, figure.to, { ...entry, isEntry: true });
    });
  }

  private placeOf(
    figure: ProseFigure,
    index: number,
    front: readonly Token[],
    back: readonly Token[],
  ): Place | undefined {
    const isMoney = figure.unit.endsWith('元');
    // 向企业、自然人各提供1次, 各1件: of each of them.
    if (
      !(isMoney || isCase(figure) || isOfDocuments(this.text, figure)) ||
      EACH_BEFORE.includes(this.text[figure.from - 1])
    )
      return undefined;
    const says = { front: meaningsOf(front), back: meaningsOf(back) };
    if (!isMoney) this.state = Scope.afterFigure(this.state, says.front, says.back);
    const { text, sentence, phrases, at, state, wasSome, received } = this;
    return {
      text,
      figure,
      sentence,
      phrases,
      at,
      index,
      front,
      back,
      says,
      scopes: Scope.forFigure(state, text, figure.end),
      wasSome,
      received,
      isEveryWay: at === this.everyWay,
    };
  }

  private claim(topic: Topic, figure: ProseFigure | undefined, from: number, to: number, entry: Partial<Stated>): void {
    const { sentence, year, apart } = this;
    if ((this.state & PLANNED) !== 0 || (figure && isOfItsClause(this.text, figure, topic))) return;
    this.hasCounted ||= !isOfSome(topic) && !isPublished(topic);
    this.own.push({ topic, sentence, figure, from, to, year, carriedYear: undefined, apart, ...entry });
  }
}
