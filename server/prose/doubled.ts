import { reader } from './wording';

/** A word that stands twice in a row and can only be a slip. */
export interface Doubled {
  readonly from: number;
  readonly to: number;
  /** What should be left of it. */
  readonly word: string;
}

/** Neighbours beside which the doubling is two words that merely meet (目的|的, 进行了|了解). */
interface Meeting {
  readonly notAfter?: string;
  readonly notBefore?: string;
  /** Told before a mark only: else the second may begin the next word (公开工作|工作机制). */
  readonly atEnd?: true;
}

/**
 * Words that nobody says twice. Chinese doubles many words rightly (人人, 天天, 层层, 研究研究): a word that is not in
 * this table is never told.
 */
const NEVER: ReadonlyMap<string, Meeting> = new Map<string, Meeting>([
  ['的', { notAfter: '目标靶', notBefore: '确士' }],
  ['了', { notAfter: '不明', notBefore: '解结然却断事无分' }],
  ['和', { notAfter: '缓温饱总共调中平祥柔融谦随附人', notBefore: '谐平解约睦美气缓暖煦' }],
  ['与', { notAfter: '参给赠授付干', notBefore: '会' }],
  ['及', { notAfter: '普涉波触危顾提推遍不兼旁累论言祸埃', notBefore: '时格早' }],
  ['由', { notAfter: '理自事缘因案' }],
  ['将', { notAfter: '名武老大干闯', notBefore: '军领士来' }],
  ['被', { notAfter: '棉毛绒床', notBefore: '褥子套' }],
  ['们', {}],
  ['性', { notAfter: '男女个', notBefore: '别格质能情状' }],
  ['化', { notBefore: '学肥工妆解' }],
  ['资金', {}],
  ['我局', {}],
  ['我市', {}],
  ['我县', {}],
  ['我区', {}],
  ['我镇', {}],
  ['我乡', {}],
  ['我委', {}],
  ['我办', {}],
  ['本局', {}],
  ['不断', { notAfter: '源连绵' }],
  ['及时', { notAfter: '不未够' }],
  ['积极', { notAfter: '不未够' }],
  ['认真', { notAfter: '不未够' }],
  ['严格', { notAfter: '不未够' }],
  ['切实', { notAfter: '不未够' }],
  ['全面', { notAfter: '不未够' }],
  ['深入', { notAfter: '不未够' }],
  ['充分', { notAfter: '不未够' }],
  ['持续', { notAfter: '不可' }],
  ['坚持', {}],
  ['按照', {}],
  ['根据', { notAfter: '无的' }],
  ['可以', {}],
  ['能够', {}],
  ['应当', {}],
  ['以及', {}],
  ['并且', {}],
  ['但是', {}],
  ['因此', {}],
  ['同时', { notAfter: '此' }],
  ['对于', {}],
  ['关于', {}],
  ['由于', {}],
  ['其中', {}],
  ['截至', {}],
  ['目前', {}],
  ['群众', { notBefore: '性满路工身' }],
  ['进行', {}],
  ['开展', {}],
  ['加强', {}],
  ['提高', {}],
  ['推动', {}],
  ['健全', {}],
  ['存在', {}],
  ['具有', {}],
  ['收到', {}],
  ['工作', { atEnd: true }],
  ['情况', { atEnd: true }],
  ['信息', { atEnd: true }],
  ['文件', { atEnd: true }],
  ['制度', { atEnd: true }],
  ['要求', { atEnd: true }],
  ['进一步', {}],
  ['本机关', {}],
  ['本单位', {}],
  ['我单位', {}],
  ['我中心', {}],
  ['我街道', {}],
]);

/** One phrase begun twice, in two wordings: the second is what was meant. */
const RESTARTED: readonly (readonly [string, string])[] = [
  ['可通过', '可以通过'],
  ['可以通过', '可通过'],
];

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** What comes again within three characters: the words' first, 通 of 可以通过可通过. */
const firsts = [...NEVER.keys(), ...RESTARTED.flat(), '通'].map(([first]) => first).join('');

/** The doubled words of a text. Figures, letters and marks are no words; a mark between two words parts them. */
export const doubledWords = reader(firsts, doubledWordsIn, true);

function doubledWordsIn(text: string): Doubled[] {
  const found: Doubled[] = [];
  let free = 0;
  // The characters one, two and three places back: what repeats one of them may end the first half of a doubling.
  let [one, two, three] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const length = code === one ? 1 : code === two ? 2 : code === three ? 3 : 0;
    if (length > 0 && isHan(code) && i - length >= free) {
      const doubled = doubledAt(text, i - length, length);
      if (doubled) {
        found.push(doubled);
        free = doubled.to;
      }
    }
    three = two;
    two = one;
    one = code;
  }
  for (const [first, second] of text.includes('通过可') ? RESTARTED : []) {
    for (let at = text.indexOf(first + second); at >= 0; at = text.indexOf(first + second, at + 1)) {
      found.push({ from: at, to: at + first.length + second.length, word: second });
    }
  }
  return found;
}

function doubledAt(text: string, from: number, length: number): Doubled | undefined {
  const word = text.slice(from, from + length);
  const meeting = NEVER.get(word);
  const to = from + 2 * length;
  if (!meeting || !text.startsWith(word, from + length)) return undefined;
  const before = text[from - 1];
  const behind = text[to];
  if (before !== undefined && meeting.notAfter?.includes(before)) return undefined;
  if (behind !== undefined && meeting.notBefore?.includes(behind)) return undefined;
  if (meeting.atEnd && (behind === undefined || !'，。；、'.includes(behind))) return undefined;
  return { from, to, word };
}
