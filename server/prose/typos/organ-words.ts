/** What kind of organ speaks, as far as its own words for itself report one from another. */
export type OrganKind =
  | 'bureau'
  | 'department'
  | 'committee'
  | 'town'
  | 'township'
  | 'subdistrict'
  | 'government'
  | 'school'
  | 'hospital'
  | 'company';

/** By how a name ends, offices left out; the first that fits. */
export const KINDS: readonly (readonly [RegExp, OrganKind])[] = [
  [/(?:学校|小学|中学|幼儿园|大学|学院|职校)$/, 'school'],
  [/(?:医院|卫生院)$/, 'hospital'],
  [/(?:公司|集团)$/, 'company'],
  [/镇(?:人民政府)?$/, 'town'],
  [/乡(?:人民政府)?$/, 'township'],
  [/街道(?:办事处)?$/, 'subdistrict'],
  [/人民政府$/, 'government'],
  [/局$/, 'bureau'],
  [/厅$/, 'department'],
  [/委员会$|委$/, 'committee'],
];

/** An organ's word for itself: whose it cannot be, what makes another word of it, and whose it is. */
export interface OwnWord {
  readonly word: string;
  readonly notOf: readonly OrganKind[];
  /** Nor of organs with such names: no city and no district is a county. */
  readonly notIn?: RegExp;
  /** After these characters the word is another one (我局限, 我委托). */
  readonly notBefore: string;
  /**
   * A place or an office of it may be called so too: only where it speaks of its work as the organ, see `WORKS`, and never
   * where the word is in the organ's name (我中心 of a 服务中心).
   */
  readonly onlyAsItself?: true;
}

const allBut = (...kinds: OrganKind[]): readonly OrganKind[] =>
  KINDS.map(([, kind]) => kind).filter((kind) => !kinds.includes(kind));

/**
 * Only what no such organ can call itself. A bureau may have been a committee, a subdistrict a town; a county's bureau
 * may speak of its city.
 */
export const OWN_WORDS: readonly OwnWord[] = [
  {
    word: '我镇',
    notOf: allBut('town', 'township', 'subdistrict'),
    notBefore: '静定痛',
  },
  {
    word: '我乡',
    notOf: allBut('town', 'township', 'subdistrict'),
    notBefore: '愁',
  },
  {
    word: '我街道',
    notOf: allBut('subdistrict'),
    notBefore: '',
  },
  {
    word: '我局',
    notOf: allBut('bureau', 'committee'),
    notBefore: '限部面',
  },
  {
    word: '我厅',
    notOf: allBut('department', 'committee'),
    notBefore: '',
  },
  {
    word: '我委',
    notOf: allBut('committee', 'bureau', 'department'),
    notBefore: '托派屈婉',
  },
  {
    word: '我县',
    notOf: [],
    // A branch of a city's bureau (…市生态环境局…分局) may be that of a county.
    notIn: /^(?=[^市区]*[市区])[^县旗盟州分]+$/,
    notBefore: '城',
  },
  {
    // An institute, a court and a procuratorate say so as well.
    word: '我院',
    notOf: allBut('school', 'hospital'),
    notBefore: '子落线校',
    onlyAsItself: true,
  },
  {
    word: '我公司',
    notOf: allBut('company'),
    notBefore: '',
    onlyAsItself: true,
  },
  {
    word: '我村',
    notOf: allBut(),
    notBefore: '',
    onlyAsItself: true,
  },
  {
    word: '我中心',
    notOf: allBut(),
    notBefore: '',
    onlyAsItself: true,
  },
  // What others call it, in a letter that is copied.
  ...['贵局', '贵办', '贵委', '贵厅', '贵单位', '贵镇'].map(
    (word): OwnWord => ({ word, notOf: [], notIn: /./, notBefore: '' }),
  ),
  {
    word: '我校',
    notOf: allBut('school'),
    notBefore: '正对准验',
  },
];

/** How each kind speaks of itself, where there is one way. */
export const OWN_WORD_OF: Readonly<Partial<Record<OrganKind, string>>> = {
  bureau: '我局',
  department: '我厅',
  committee: '我委',
  town: '我镇',
  township: '我乡',
  subdistrict: '我街道',
  school: '我校',
};

/** How a sentence goes on after the organ that reports; a village or an office under it is not said to do so. */
export const WORKS =
  /^(?:高度重视|认真(?:贯彻|落实|学习|执行)|严格(?:按照|落实|执行|遵守)|深入(?:贯彻|学习)|坚持以|积极(?:推进|落实)|全面(?:贯彻|落实|推进)|扎实(?:推进|开展|做好)|切实(?:做好|加强)|持续(?:推进|深化|加强))[^，。；]{0,40}(?:公开|《|条例)|^(?:共|累计|全年)?(?:主动公开|收到)(?:各类)?政府信息/;
