import { isCount, type ProseFigure } from '../figures';
import { isMark, means, type Token } from '../sentences';
import { DECISIONS, ORGANISATIONS, OUTCOMES, RESULTS, ROW_NAMES } from '../topics';
import { anyOf, MEANING, type Meanings } from '../vocabulary';
import { WAY } from '../words/ways';
import { opensNone } from './divisions';

/** What applications and disputes are divided by; an item that names several of these (自然人网上申请12件) goes by the first. */
const DIVISIONS = [
  ['channel', MEANING.channel],
  ['applicant', anyOf('naturalPerson', 'organisations', ...ORGANISATIONS)],
  ['outcome', anyOf(...OUTCOMES, ...ROW_NAMES)],
  ['way', anyOf('suedDirectly', 'suedAfterwards')],
  ['result', anyOf(...RESULTS)],
] as const satisfies readonly (readonly [string, Meanings])[];
export type Division = (typeof DIVISIONS)[number][0] | 'matter';
/** 涉及征地的16件. */
const MATTER = /[,、;:含中](?:涉及|关于|有关|针对)[^,、;:]{0,20}$/;
const PASSED_ON = /转[发载][^,、;:]{0,12}$/;
const MAX_NAME = 24;

/** What a list names and counts (通知公告230条), from the count before it to its own. Places are indexes of tokens. */
export interface Item {
  /** With the unit that it shares with others; undefined where the text or the list ends before anything is counted. */
  readonly count: ProseFigure | undefined;
  /** After its count; without one, where the list ends. */
  readonly to: number;
  /** The first mark behind the item before it and its share; empty for none. Others may stand in its name. */
  readonly mark: string;
  readonly semicolons: number;
  /** Whether nothing is said behind its count. */
  readonly isShort: boolean;
  /** 占…%, said of the item before. */
  readonly shares: readonly number[];
  /** Where its first phrase that begins with a verb does so; but for 转载, which has a place of its own. */
  readonly act: number | undefined;
  readonly reprint: number | undefined;
  /** Its first word that says what else than a part it counts. */
  readonly turn: number | undefined;
  readonly isOriginal: boolean;
  /** 转发109条: what others wrote. */
  readonly isPassedOn: boolean;
  readonly division: Division | undefined;
  readonly isForm: boolean;
  /** 网上申请5件: nothing but a channel is said of it. */
  readonly isByChannel: boolean;
  /** 人大建议5件, 来信9封: what is dealt with and not published. */
  readonly isElsewhere: boolean;
  /** 公开建议提案7件: it begins with a word for publishing; 意见征集9件 is published all the same. */
  readonly isPublic: boolean;
  /** 其他…: all that no other item counts. */
  readonly isRest: boolean;
  /** 其余…, 其他信息…: so named that nothing else can be left. */
  readonly isAllRest: boolean;
  /** 阅读量17231人次: how often what the item before counts was seen. */
  readonly isOfViews: boolean;
  /** 三类合计112条, 共53件: what the items before it come to. */
  readonly isSubtotal: boolean;
}

/**
 * The item that begins with a token.
 * @param isFirst of its list: nothing before its count ends the list
 * @param closing for each opening bracket the token that closes it: what brackets hold is passed over
 */
export const itemAt = (
  text: string,
  tokens: readonly Token[],
  from: number,
  isFirst: boolean,
  closing: readonly number[],
): Item => new ItemReader(text, tokens, isFirst).read(from, closing);

class ItemReader implements Item {
  count: ProseFigure | undefined;
  to = 0;
  mark = '';
  semicolons = 0;
  isShort = false;
  readonly shares: number[] = [];
  act: number | undefined;
  reprint: number | undefined;
  turn: number | undefined;
  isOriginal = false;
  isPassedOn = false;
  division: Division | undefined;
  isForm = false;
  isByChannel = false;
  isElsewhere = false;
  isPublic = false;
  isRest = false;
  isAllRest = false;
  isOfViews = false;
  isSubtotal = false;
  private openers = 0;
  private rank: number = DIVISIONS.length;
  /** Of the phrase being read. */
  private hasFigure = true;
  private phraseFrom = -1;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly isFirst: boolean,
  ) {}

  read(from: number, closing: readonly number[]): Item {
    const { tokens } = this;
    let at = from;
    for (; at < tokens.length && !this.count; at++) {
      if (isMark(tokens[at], '(')) {
        this.takeBracketed(at, closing[at]);
        at = closing[at];
      } else if (isMark(tokens[at], ')') || !this.take(tokens[at], at)) break;
    }
    this.to = at;
    this.division = DIVISIONS[this.rank]?.[0] ?? (this.isBehind(MATTER) ? 'matter' : undefined);
    this.isPassedOn = this.isBehind(PASSED_ON);
    return this;
  }

  /** 政策法规类（32条）、业务类（140条）: nothing but the count stands in the brackets, and none before or behind them. */
  private takeBracketed(open: number, close: number): void {
    const { tokens, text } = this;
    const [before, token, end] = [tokens[open - 1], tokens[open + 1], tokens[close]];
    if (token?.kind !== 'figure' || token.from !== tokens[open].to || !isMark(end, ')')) return;
    if (before?.kind === 'figure' && before.to === tokens[open].from) return;
    if (
      /^(?:[、,;。]|$)/.test(text.slice(end.to, end.to + 1)) &&
      /^(?:\)|,占)/.test(text.slice(token.to, token.to + 2))
    )
      this.takeFigure(token.what, open + 1);
  }

  /** Takes one more token; false where the list ends. */
  private take(token: Token, at: number): boolean {
    if (token.kind === 'mark') return this.takeMark(token);
    if (this.phraseFrom < 0) this.phraseFrom = token.from;
    if (token.kind === 'figure') {
      // 公众号由200条增加到220条: what was counted then is no part.
      if (HAS_CHANGED.test(this.text.slice(token.to, token.to + MAX_CHANGE))) return false;
      this.takeFigure(token.what, at);
    }
    return token.kind !== 'word' || this.takeWord(token, at);
  }

  private takeMark({ what: mark, from }: Token & { kind: 'mark' }): boolean {
    this.mark ||= mark;
    if (mark === '、' || mark === ':') return true;
    // A phrase without a figure: the list is over, and something is said of it.
    const isEmpty = this.phraseFrom < 0 && /[,;:)]/.test(this.text[from - 1] ?? ',');
    if (mark === ',' && !this.isFirst && !this.hasFigure && !isEmpty) return false;
    this.hasFigure = false;
    this.phraseFrom = -1;
    if (mark === ';') this.semicolons++;
    return true;
  }

  private takeFigure(figure: ProseFigure, at: number): void {
    this.hasFigure = true;
    const before = this.tokens[at - 1];
    if (figure.unit === '%' && before && means(before, MEANING.share)) {
      this.shares.push(figure.value);
      this.mark = '';
    }
    const unit = figure.unit || unitFrom(this.text, this.tokens, at);
    // A bare number is part of a name (12345热线).
    this.isShort = /^(?:[;。()]|,约?占|,主要包括|,(?:主要)?涉及|$)/.test(this.text.slice(figure.end, figure.end + 5));
    if (isCount(unit)) this.count = figure.unit === '' ? { ...figure, unit } : figure;
    const named = this.text.slice(Math.max(0, figure.from - MAX_VIEWS), figure.from);
    this.isOfViews = VIEWS.test(named);
    this.isSubtotal = SUBTOTAL.test(named);
    // 人大代表建议信息5条, 提案办理结果8条: published, and no proposals.
    const turn = this.turn === undefined ? undefined : this.tokens[this.turn];
    if (turn && this.act === undefined && means(turn, MEANING.otherSubject) && INFORMATION.test(named)) {
      this.turn = undefined;
      this.isElsewhere = false;
    }
    if (REPORTED.test(named)) this.act ??= at;
    this.isPublic ||= named.endsWith('意见征集') || named.endsWith('建议提案');
    this.isAllRest = ALL_REST.test(named);
    this.isByChannel = BY_CHANNEL.test(named);
  }

  private takeWord(token: Token, at: number): boolean {
    // 其中，包括…: one list. A later one has its own whole.
    if (means(token, MEANING.list))
      return (this.isFirst && ++this.openers < MAX_OPENERS) || this.isDescribed(token) || opensNone(this.text, token);
    if (this.isRemainder(token)) this.isRest = true;
    else if (means(token, MEANING.beside) && !this.isSumOfItem(token)) return this.isFirst;
    // 加上上年结转1件: another count.
    if (means(token, MEANING.carriedIn)) return this.isFirst;
    for (let rank = 0; rank < this.rank; rank++) if (means(token, DIVISIONS[rank][1])) this.rank = rank;
    this.isForm ||= means(token, MEANING.form);
    this.isOriginal ||= means(token, MEANING.original);
    if (means(token, TURNS)) this.turn ??= at;
    this.isElsewhere ||= means(token, ELSEWHERE);
    this.isRest ||= means(token, MEANING.rest) && (this.isFirstInPhrase(token) || this.isByOther(token));
    if (means(token, PAST)) return this.isFirst || isRate(this.tokens[at + 1]);
    // 转办2件，均已办结2件: said of the part before.
    if (
      means(token, MEANING.act) &&
      /[,;](?:均|都|全部)已?$/.test(this.text.slice(Math.max(0, token.from - 4), token.from))
    )
      return this.isFirst;
    if (means(token, MEANING.act) && this.isFirstInPhrase(token)) {
      if (this.text.startsWith('转', token.from)) this.reprint ??= at;
      else this.act ??= at;
      this.isPublic ||= this.text.startsWith('公开', token.from);
    }
    return true;
  }

  /** 重点领域80条，主要包括就业、养老等；…: nothing more is counted of it. */
  private isDescribed({ from, to }: Token): boolean {
    return (
      this.text.startsWith(',主要', from - 3) && /^[^;。\d]*(?:[;。]|$)/.test(this.text.slice(to, to + MAX_DESCRIPTION))
    );
  }

  /** Whether the count stands behind such words. */
  private isBehind(words: RegExp): boolean {
    const { count, text } = this;
    return count !== undefined && words.test(text.slice(Math.max(0, count.from - MAX_NAME), count.from));
  }

  /** 回应信息共计110条: the sum of an item and not of the list. */
  private isSumOfItem(token: Token): boolean {
    return (
      !this.hasFigure && /^[共合总]计$/.test(this.text.slice(token.from, token.to)) && !this.isFirstInPhrase(token)
    );
  }

  /** 其余12件; 其余12件中，… divides what is left anew. */
  private isRemainder({ from, to }: Token): boolean {
    return (
      !this.isFirst &&
      /^[,;、][其剩]余$/.test(this.text.slice(from - 1, to)) &&
      REMAINDER.test(this.text.slice(to, to + MAX_REST))
    );
  }

  /** 通过其他方式54条. */
  private isByOther({ from }: Token): boolean {
    return /[,;、](?:通过|以|由|经)$/.test(this.text.slice(Math.max(0, from - 3), from));
  }

  private isFirstInPhrase(token: Token): boolean {
    return /(?:[,;、:(即含]|其中|包括)(?:已|均|并|全部|共|全年|现|还|有|新){0,3}$/.test(
      this.text.slice(Math.max(0, token.from - 5), token.from),
    );
  }
}

const REMAINDER = /^[^,。;:()\d]{0,12}\d+[^,。;:()\d中](?!中)/;
const MAX_REST = 20;
const ALL_REST =
  /(?:[其剩]余[^,、;:()\d]{0,12}|其[他它](?:各?类别?|类型|应当?|主动|政府|政务|公开|渠道|途径|方式|形式){0,4}(?:信息|内容)?(?:公开|发布|提[交出])?)$/;
const HAS_CHANGED = /^(?:大幅|逐步)?(?:增[加长]?|减少?|下降|降|上升|升|提[高升])[到至]\d/;
const MAX_CHANGE = 8;
const INFORMATION = /(?:信息|办理结果|复函|复文)$/;
/** 主动向市政府办报送信息100条: sent elsewhere. */
const REPORTED = /[向给][^,、;:()\d]{1,10}(?:报送|上报|投稿|推送)[^,、;:()\d]{0,4}$/;
const VIEWS = /(?:阅读|浏览|点击|播放|访问|观看|收看|粉丝|关注|订阅)[^,、;。:()\d]{0,6}$/;
const SUBTOTAL =
  /[,;、](?:(?:以上|上述)?(?:[两二三四五六七八九十几]{1,2}[类项家者种个][^,、;。:()\d]{0,4})?(?:合计|小计|共计|总计|一共|共)|(?:以上|上述)?[两二三四五六七八九十]{1,2}[类项家者])[为有:]?$/;
const BY_CHANNEL = new RegExp(
  `(?:${WAY}|平台)(?:渠道|方式|途径|提[交出]|递交|政府信息公开|信息公开|申请|的|件|共|有|为|:)*$`,
);
const MAX_VIEWS = 20;
const MAX_DESCRIPTION = 80;

/** 分别为3、4、5件: the last figure's unit is that of all. */
function unitFrom(text: string, tokens: readonly Token[], at: number): string {
  for (let i = at; i + 1 < tokens.length && i < at + MAX_TOGETHER; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token.kind === 'figure' && token.what.unit !== '') return token.what.unit;
    if (!/^(?:[和及]|)$/.test(text.slice(token.to, next.from))) return '';
    if (!(isMark(next, '、') || next.kind === 'figure')) return '';
  }
  const last = tokens[Math.min(at + MAX_TOGETHER, tokens.length - 1)];
  return last.kind === 'figure' ? last.what.unit : '';
}

const TURNS = anyOf(
  ...(['application', 'reconsideration', 'litigation', 'normativeDocument', 'wholeYear', 'decide', 'channel'] as const),
  ...(['receive', 'receiveNew', 'otherSubject', 'otherBusiness', 'defend', 'disputes', ...DECISIONS] as const),
);
const ELSEWHERE = anyOf('otherSubject', 'otherBusiness', 'application', 'reconsideration', 'litigation');
const PAST = anyOf('compared', 'pastTime');
/** So many words for 其中 may open one list. */
const MAX_OPENERS = 3;
/** So many tokens at most are looked through for the unit of figures written together. */
const MAX_TOGETHER = 24;

const isRate = (token: Token | undefined): boolean => token?.kind === 'figure' && token.what.unit === '%';
