import { cached } from '../../caches';
import { phrasesOf } from '../phrases';
import { isMark, means, type Prose, type Sentence, type Token } from '../sentences';
import { talkOf } from '../talk/held-scopes';
import { talkAfter } from '../talk/scopes';
import { talkAt, talkIn } from '../talk/talk';
import { prefilter } from '../text-facts';
import { type Dispute, RESULTS, type Talk } from '../topics';
import { anyOf, MEANING } from '../vocabulary';
import { someFirst } from './channels';
import { isOfLastPart, isOfOneWay, isOfPartOfThem, isOfThose } from './some-of-them';

/** What a sentence says of all cases: that nothing was left, that none was lost. */
export type StatementKind = 'allAnswered' | 'allGranted' | 'allUpheld' | 'noneCorrected' | 'noneLost' | 'nonePending';

interface StatementFrame {
  readonly kind: StatementKind;
  readonly says: RegExp;
  /** Words that make another statement of it. */
  readonly unless?: RegExp;
  /** It counts all that there were itself, so that it is said of no last part. */
  readonly namesAll?: true;
  /** It names the disputes itself, and is read in talk of applications as well. */
  readonly namesDisputes?: true;
  /** A sentence in which it is said of a report that has some, and one in which it is said of something else. */
  readonly say: readonly string[];
  readonly not: readonly string[];
}

/** 被行政复议纠错, 被复议机关撤销; 诉讼败诉. */
const CORRECTED = '(?:行政)?复议(?:机关|机构)?(?:决定)?(?:纠错|纠正|撤销)';
const LOST = '被?(?:行政)?(?:诉讼|法院)?(?:判决)?败诉';

const STATEMENTS: readonly StatementFrame[] = [
  {
    kind: 'allAnswered',
    says: /(?:全部|全数|悉数|尽数|均已|均|都已|所有申请(?:件|事项)?(?:均|都|全部)?已?(?:按要求|依法)?)(?:依法|依规|按规定|予以|[在于]?年内){0,2}(?:办理)?(?:答复)?(?:办结|办毕|办理完毕|办理完成|办理完结|办复|答复完毕)|(?:^|[^时期限])(?:办结|办理完成|办理完结)率(?:为|达到?|均为)?100%|办结率(?:为|达到?)?百分之百/,
    unless:
      /(?<![，,。;:、()\d件到理复了的收共各类有部依次本年转交出面上下函络寄场开息人织业])申请|其余|剩余|其[他它][^,。;]{0,6}[均都全已]|正在(?:办理|答复|处理)|尚未|尚有|到期|(?<!无|没有)结转|顺延|转下|除|按时办结率|按期办结率|及时办结率|上年|信访|建议|提案|留言|来信|诉求|工单|热线|信箱|咨询|栏目/,
    say: [
      '收到政府信息公开申请106件，已全部办结。',
      '收到政府信息公开申请106件，全部办结，无结转。',
      '收到政府信息公开申请106件，全部依法答复办结。',
      '收到政府信息公开申请106件，全部在年内办结，没有结转。',
      '收到政府信息公开申请106件，办理完成率100%。',
      '依申请公开办结率100%。',
      '收到政府信息公开申请106件，所有申请均已按要求办理完成。',
    ],
    not: [
      '受理不动产登记申请88件，全部办结。',
      '政府信息公开申请方面，处理入学申请63件，均予以办结。',
      '政务服务窗口受理申请2万件，办结率100%。',
      '收到政府信息公开申请106件，到期的全部办结。',
      '办理建议提案55件，全部办结。',
      '收到政府信息公开申请106件。“在线访谈”栏目办结率100%。',
    ],
  },
  {
    kind: 'allAnswered',
    namesAll: true,
    says: /(?<![前年底])(?:收到|受理|新收)的?\d{1,6}[件宗](?:政府信息公开|信息公开)?(?:申请)?(?:[和及与、]|以及|连同)上年度?结转的?\d{1,6}[件宗](?:申请)?,?(?:均|都|已|全部){1,3}(?:依法|按规定)?(?:办结|办理完[毕成]|答复完毕)/,
    unless: /其余|除|尚|转下|下年/,
    say: ['收到的106件政府信息公开申请和上年结转的4件已全部办结。'],
    not: ['上年收到的98件政府信息公开申请和上年结转的4件已全部办结。', '收到的106件来信和上年结转的4件已全部办结。'],
  },
  {
    kind: 'allGranted',
    says: /申请(?:公开)?(?:事项)?(?<count>\d{1,6})[件份宗],(?:已)?(?:均|全部|都)已?(?:依法|依规|按规定|按要求)?(?:予以|给予)公开(?=[,。;]|$)/,
    unless: /其余|其[他它]|除|部分公开/,
    say: ['收到政府信息公开申请106件，均予以公开。', '全年受理政府信息公开申请106件，全部依法予以公开。'],
    not: ['通过网络收到政府信息公开申请20件，均予以公开。', '受理政务数据共享申请106件，均予以公开。'],
  },
  {
    kind: 'allUpheld',
    says: /(?:复议机关)?(?:均|全部|都)(?:获得?|得到|被|予以|为|已|由)?(?:复议机关|法院)?(?:决定|判决)?(?:结果)?维持|(?<!\d)1[件起宗],(?:其?结果为?)?维持(?=[,。;]|$)/,
    unless:
      /尚未审结|未审结|(?:上年|去年)未[审办]?结的|其余|其[他它](?:均|都|全)|其他结果|除|(?:审结|办结|结案|审理完[毕结]|作出(?:复议|判决)?决定)(?:案件)?的?\d/,
    say: [
      '政府信息公开行政复议9件，均获维持。',
      '政府信息公开行政复议9件，复议机关全部维持。',
      '政府信息公开行政复议9件，均被复议机关维持。',
      '因政府信息公开引发行政诉讼1件，结果维持。',
      '政府信息公开行政复议9件、行政诉讼7件，全部维持。',
    ],
    not: [
      '受理行政复议申请45件，均维持原决定。',
      '因拆迁引发行政复议12件，均维持。',
      '政府信息公开行政复议9件，已作出决定的8件全部维持。',
      '政府信息公开行政复议9件，上年未结的2件均维持。',
    ],
  },
  {
    kind: 'noneCorrected',
    says: /未(?:发生|出现|有)?被?(?:行政|上级)?(?:复议机关|复议机构|人民法院|法院)?(?:依法)?纠(?:错|正)|无(?:一)?(?:件)?(?:被)?纠(?:错|正)|零纠错|没有被?纠(?:错|正)/,
    say: ['涉及政府信息公开的行政复议9件，未被纠错。', '政府信息公开行政复议9件，未被复议机关纠错。'],
    not: ['因征收引发行政复议12件，未被纠错。', '政府信息公开行政复议被纠正1件、行政诉讼未被纠正。'],
  },
  {
    kind: 'noneCorrected',
    namesDisputes: true,
    says: new RegExp(
      `(?:无|没有|不存在|未(?:发生|出现|产生|有)?)(?:任何|因?(?:政府)?信息公开(?:工作|申请|答复)?){0,2}被${CORRECTED}(?:(?:[、和及或]|或者|以及)${LOST})?|复议纠错率(?:(?:[、和及]|以及)(?:行政)?诉讼败诉率)?均?为?(?:零|0%?)(?![\\d.])`,
    ),
    unless: /季度|半年|\d月|以来/,
    say: [
      '收到政府信息公开申请106件，未发生被行政复议纠错或败诉情况。',
      '全年无政府信息公开被复议纠错、诉讼败诉案件。',
      '政府信息公开行政复议纠错率为零。',
    ],
    not: [
      '受理行政复议申请45件，未发生因超期被复议纠错的情况。',
      '受理不动产登记申请88件，未发生被行政复议纠错的情况。',
    ],
  },
  {
    kind: 'noneLost',
    says: /(?:无一?[件例起]?|未(?:发生|出现|有)?|没有|零)败诉|(?:均|全部)(?:获得?|为|已)?胜诉|胜诉率(?:为|达到?|均为)?100%|败诉率(?:均?为)?0%?(?![\d.])/,
    unless:
      /[一二再终]审|季度|半年|\d月|生效|上诉|申诉|其余|其[他它](?:均|都|全)|已(?:审结|判决|结案|宣判)的?(?:案件)?\d|尚未|未审结/,
    say: [
      '政府信息公开行政诉讼7件，无败诉。',
      '政府信息公开行政诉讼7件，未发生败诉案件。',
      '政府信息公开行政诉讼7件，均胜诉。',
      '政府信息公开行政诉讼7件，胜诉率100%。',
    ],
    not: [
      '因征收引发行政诉讼12件，无败诉。',
      '政府信息公开行政诉讼7件，一审无败诉。',
      '政府信息公开行政诉讼7件，已审结的6件均胜诉。',
      '政府信息公开行政复议9件，无败诉。',
    ],
  },
  {
    kind: 'nonePending',
    says: /(?:均|全部|都)已?经?(?:审结|审理完[毕结])/,
    unless: /尚未|未审结|其余|其[他它]|除|正在/,
    say: ['政府信息公开行政复议9件，均已审结。'],
    not: ['因征收引发行政复议12件，均已审结。'],
  },
];

/** What is wanted of somebody, or of those only that came up to a day (12月15日前收到的…全部办结): in its own clause. */
const WANTED = /确保|保证|督促|推动|促进|(?:明确|严格)要求|要求各|督办|杜绝|(?<![回相响适对])应当?|^要求|若(?!干)/;
const UP_TO_A_DAY = /\d[日月]底?(?:之|以)?前[^,。;]{0,8}(?:收到|受理|接收|提出)/;

const isOfOthers = (before: string): boolean => {
  const clause = before.slice(Math.max(...[...',;'].map((mark) => before.lastIndexOf(mark))) + 1);
  return WANTED.test(clause) || UP_TO_A_DAY.test(clause) || isOfPartOfThem(clause);
};

/** A statement where it stands, and which disputes it is of. */
export interface Statement {
  readonly kind: StatementKind;
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly disputes: readonly Dispute[];
  /** Of how many applications it is said, where it says so itself. */
  readonly count: number | undefined;
}

/** In every wording. */
export const STATES = prefilter(
  ['予公', '以公', '办结', '办毕', '办理', '办复', '答复', '维持', '审结', '审理', '纠', '败诉', '胜诉'],
  new RegExp(STATEMENTS.map(({ says }) => says.source).join('|')),
);
const NOTHING: readonly Statement[] = [];

/** The statements of a paragraph. */
export const statementsIn = (prose: Prose, talk: Talk): readonly Statement[] =>
  prose.mayContain(STATES) ? prose.memo(readerFor(talk)) : NOTHING;

const readerFor = cached((talk: Talk) => (prose: Prose) => statementsOf(prose, talk));

function statementsOf({ text: whole, sentences }: Prose, talk: Talk): readonly Statement[] {
  let before = talkOf(talk);
  return sentences.flatMap((sentence) => {
    const begun = talkIn(before, whole, sentence.from, phrasesOf(sentence.tokens));
    before = talkAfter(begun, sentence);
    const text = whole.slice(sentence.from, sentence.to);
    return STATEMENTS.flatMap(({ kind, says, unless, namesAll, namesDisputes }): Statement[] => {
      const match = says.exec(text);
      if (!match || unless?.test(text) || isOfOthers(text.slice(0, match.index))) return [];
      const from = sentence.from + match.index;
      const to = from + match[0].length;
      const isOfApplications = kind === 'allAnswered' || kind === 'allGranted';
      if (isOfApplications && (isOfThose(whole, from) || (!namesAll && isOfLastPart(sentence, from, to)))) return [];
      if (!isOfApplications && isOfOneWay(sentence, from)) return [];
      if (isOfApplications && someFirst(whole, sentence.from, phrasesOf(sentence.tokens)) !== undefined) return [];
      const state = talkAt(sentence, whole, namesAll ? to : from, begun, talk);
      if (state.isPlanned) return [];
      const isOfInformation = namesDisputes && (state.isOfApplications || match[0].includes('信息公开'));
      if (isOfApplications ? !state.isOfApplications : !state.isOfDisputes && !isOfInformation) return [];
      const named = namesDisputes ? disputesIn(match[0]) : disputesNamed(sentence, from);
      const disputes = kind === 'noneLost' ? named.filter((dispute) => dispute === 'litigation') : named;
      const count = match.groups?.count === undefined ? undefined : Number(match.groups.count);
      return [{ kind, sentence, from, to, disputes, count }];
    });
  });
}

/** The disputes that a statement speaks of: those named in its own phrase, else those before it in the sentence. */
function disputesNamed(sentence: Sentence, at: number): Dispute[] {
  const before = sentence.tokens.filter(({ from }) => from < at);
  const own = named(behindResult(behindLast(before, ',;')));
  return own.length > 0 ? own : named(behindLast(before, ';'));
}

const disputesIn = (said: string): Dispute[] =>
  /诉/.test(said) ? ['reconsideration', 'litigation'] : ['reconsideration'];

function behindLast(tokens: readonly Token[], marks: string): readonly Token[] {
  let at = tokens.length;
  while (at > 0 && ![...marks].some((mark) => isMark(tokens[at - 1], mark))) at--;
  return tokens.slice(at);
}

/** 行政复议被纠正1件、行政诉讼未被纠正: what is said of the one before 、 is said of it alone. */
function behindResult(tokens: readonly Token[]): readonly Token[] {
  const behind = behindLast(tokens, '、');
  return tokens.slice(0, tokens.length - behind.length).some((token) => means(token, RESULT)) ? behind : tokens;
}
const RESULT = anyOf(...RESULTS);

const named = (tokens: readonly Token[]): Dispute[] =>
  (['reconsideration', 'litigation'] as const).filter((dispute) =>
    tokens.some((token) => means(token, MEANING[dispute])),
  );
