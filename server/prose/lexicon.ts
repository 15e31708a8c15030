/**
 * The words by which prose says what a figure counts, in groups of one meaning. Wordings are those of published
 * reports; a new one is a new word in its group. Longer words win over shorter ones that begin at the same place.
 */
export const LEXICON = {
  /** A request under the regulation. */
  application: [
    '政府信息公开申请',
    '信息公开申请',
    '政务公开申请',
    '依申请公开',
    '依申请信息公开',
    '公开政府信息申请',
    '公开信息的申请',
    '申请公开信息',
    '政府信息依申请公开',
    '依申请公开政府信息',
    '信息公开的申请',
    '公开申请',
    '政府信息申请',
    '申请公开政府信息',
    '申请政府信息公开',
    '公开政府信息的申请',
    '信息公开申请件',
  ],
  receive: ['共有', '收到', '受理', '接收', '接到', '收办', '收到并受理', '收到和处理', '接收到', '接受'],
  receiveNew: ['新收', '新收到', '新受理', '新增', '本年新收', '新接收', '新接收到'],
  answer: ['答复', '办结', '办理', '处理', '办复', '回复', '办理完毕', '办理完结'],
  carriedIn: [
    '上年结转',
    '上年度结转',
    '上一年结转',
    '上一年度结转',
    '结转上年',
    '结转上年度',
    '结转上一年',
    '上年转结',
    '上年度转结',
    '上一年度转结',
    '去年结转',
    '往年结转',
    '上年度转入',
    '上年转入',
    '结转上一年度',
    '上年未办结转入',
    '结转自上年',
    '结转自上年度',
  ],
  carriedOver: [
    '结转下年',
    '结转下年度',
    '结转下一年',
    '结转下一年度',
    '结转至下年',
    '结转至下年度',
    '结转至下一年',
    '结转至下一年度',
    '结转到下年',
    '结转到下年度',
    '结转到下一年度',
    '转下年',
    '转下年度',
    '转下一年',
    '转下一年度',
    '转至下年度',
    '转入下年度',
    '转入下一年度',
    '顺延到下年',
    '顺延到下年度',
    '顺延至下年',
    '顺延至下年度',
    '顺延下年度',
    '顺延至下一年度',
    '结转次年',
    '结转至次年',
    '延至下年度',
    '结转到次年',
    '转结下年',
    '转结下年度',
    '转结下一年度',
    '顺延',
  ],
  /** Which way it goes the words around it say. */
  carried: ['结转', '转结'],
  granted: ['予以公开', '同意公开', '全部公开', '准予公开'],
  partlyGranted: ['部分公开', '予以部分公开'],
  denied: ['不予公开', '不同意公开'],
  unavailable: ['无法提供', '不能提供'],
  notProcessed: ['不予处理'],
  otherwise: ['其他处理', '作其他处理', '其它处理', '其他方式处理'],
  naturalPerson: ['自然人', '公民个人'],
  organisations: [
    '法人或其他组织',
    '法人和其他组织',
    '法人及其他组织',
    '法人或者其他组织',
    '法人、其他组织',
    '法人组织',
    '法人',
  ],
  /** Whoever may apply: says nothing of who did. */
  anyone: [
    '自然人、法人和其他组织',
    '自然人、法人或其他组织',
    '自然人、法人或者其他组织',
    '公民、法人和其他组织',
    '公民、法人或其他组织',
    '公民、法人或者其他组织',
    '公民、法人及其他组织',
    '公民、法人、其他组织',
    '公民、法人',
    '公民和法人',
    '公民、企业',
  ],
  reconsideration: ['行政复议', '复议'],
  suedDirectly: ['未经复议直接起诉', '直接起诉', '直接提起诉讼', '直接提起行政诉讼'],
  suedAfterwards: ['复议后起诉', '复议后提起诉讼', '复议后提起行政诉讼', '经复议后起诉'],
  litigation: ['行政诉讼', '诉讼'],
  /** All three groups of table 四 together. */
  disputes: ['行政争议', '涉诉案件', '复议诉讼案件'],
  upheld: ['结果维持', '维持'],
  corrected: ['结果纠正', '纠正', '纠错'],
  otherResult: ['其他结果', '其它结果'],
  pending: ['尚未审结', '未审结', '尚未办结', '正在审理', '尚在审理', '未结案'],
  /** 行政规范性文件; 政策性文件 and 文件 count other things. */
  normativeDocument: ['行政规范性文件', '规范性文件'],
  make: ['制发', '制定', '制定发布', '印发', '出台', '新制定', '制定出台', '共制发', '制定印发', '新制发', '制发公开'],
  repeal: ['废止', '清理废止', '宣布废止'],
  inForce: ['现行有效', '继续有效', '有效件数'],
  lapse: ['失效', '清理', '修改', '修订', '标注'],
  document: ['文件'],
  licences: ['行政许可'],
  penalties: ['行政处罚'],
  coercion: ['行政强制'],
  fees: ['行政事业性收费'],
  decide: ['处理决定', '作出', '做出', '决定'],
  /** The same decisions as records on a site: counts of another thing. */
  publish: ['公示', '公开', '公布', '发布', '录入', '归集', '上传', '报送', '推送', '转载', '更新', '备案'],
  /** How an application came: parts of what was received. */
  channel: [
    '网络',
    '网上',
    '线上',
    '线下',
    '信函',
    '当面',
    '邮寄',
    '传真',
    '电子邮件',
    '邮件',
    '现场',
    '窗口',
    '平台',
    '网站',
    '互联网',
    '来信',
    '书面',
    '在线',
    '微信',
    '微博',
    '公众号',
    '抖音',
    '新媒体',
    '客户端',
    '政务新媒体',
    '公开栏',
    '宣传栏',
    '电子屏',
    '广播',
    '电视',
    '报纸',
    '报刊',
  ],
  /** One organ's part of what the table counts for a whole area, or another register. */
  scope: [
    '代表',
    '系统共',
    '层面',
    '省级',
    '市级',
    '县级',
    '区级',
    '镇级',
    '乡级',
    '系统收到',
    '系统累计',
    '局机关',
    '委机关',
    '厅机关',
    '本级',
    '备案',
    '市政府办',
    '区政府办',
    '县政府办',
    '市本级',
    '区本级',
    '县本级',
    '机关本级',
    '以市政府为',
    '以区政府为',
    '以县政府为',
    '以政府为',
  ],
  compared: [
    '同比',
    '环比',
    '比上年',
    '较上年',
    '较去年',
    '比去年',
    '较前年',
    '相比',
    '比上一年',
    '较上一年',
    '增加',
    '减少',
    '增长',
    '下降',
    '上升',
    '多了',
    '少了',
  ],
  pastTime: ['上年', '上年度', '去年', '上一年', '上一年度', '往年', '历史', '前年'],
  /** From here on a sentence counts over several years, until it names another time. */
  since: ['历年', '近年来', '近两年', '近三年', '近五年', '三年来', '五年来', '以来', '起至今'],
  /** A part of the year. */
  partOfYear: ['上半年', '下半年', '季度', '月份', '当月', '当日', '当天', '当年'],
  wholeYear: ['全年', '本年', '本年度', '年度', '一年来', '年内', '今年'],
  /** Some of the cases only, by how or how fast they were dealt with. */
  manner: [
    '当场',
    '现场',
    '延期',
    '延长',
    '补正',
    '电话',
    '口头',
    '逾期',
    '超期',
    '提前',
    '协助',
    '协调',
    '指导',
    '转',
    '会同',
    '联合',
    '代为',
    '牵头',
    '工作日',
    '督办',
    '抽查',
    '审核',
    '研判',
    '会商',
  ],
  /** Others who write to an office: what is then counted are no applications. */
  otherSubject: [
    '信访',
    '建议',
    '提案',
    '热线',
    '来信',
    '诉求',
    '工单',
    '信箱',
    '留言',
    '咨询',
    '投诉',
    '举报',
    '来访',
    '稿件',
    '意见',
    '查档',
    '来电',
    '问卷',
  ],
  /** What those do who decide disputes. */
  hear: ['办理', '审理', '受理', '审结', '办结', '审查'],
  /** What makes cases others than those of open government information. */
  otherCases: [
    '各类行政复议',
    '各类案件',
    '审理',
    '复议机构',
    '复议机关',
    '应诉',
    '代理',
    '行政执法',
    '征收',
    '拆迁',
    '工伤',
    '处罚',
    '行政处罚',
    '行政许可',
  ],
  openness: ['政府信息公开', '信息公开', '政务公开', '政府信息', '依申请'],
  /** Documents beside the normative ones. */
  otherDocuments: [
    '其他文件',
    '其它文件',
    '政策文件',
    '政策性文件',
    '各类文件',
    '公文',
    '党内',
    '制度',
    '方案',
    '解读',
    '草案',
    '征求意见稿',
    '合法性审查',
    '合法性审核',
    '公平竞争',
  ],
  /** Documents are sorted by it when they are made: no outcome of an application. */
  attribute: ['主动公开', '公开属性'],
  cleanUp: ['清理'],
  none: [
    '未收到',
    '未接到',
    '未接收到',
    '没有接到',
    '没有收到',
    '未曾收到',
    '没收到',
    '未受理',
    '无收到',
    '未发生',
    '没有发生',
    '未产生',
    '未出现',
    '未涉及',
    '没有',
    '零',
    '未有',
    '暂无',
    '尚未收到',
    '无人',
    '未',
    '无',
  ],
  /** What turns a denial into something else: no case lost is not no case. */
  lost: ['败诉', '被纠错', '纠错', '撤销', '被撤销', '引发', '逾期', '超期', '投诉', '举报', '责任'],
  /** 信息处理费 is no processing of applications. */
  processingFee: ['信息处理费', '处理费'],
  list: ['其中', '包括', '分别为', '分别是', '依次为', '分为', '包含', '含'],
  each: ['分别', '依次', '分别为', '分别是', '依次为'],
  /** Something told beside a list, no part of it. */
  beside: ['另', '另有', '另外', '此外', '同时', '累计', '还有', '共计', '合计', '总计', '其余', '剩余'],
  /** What was done with things: after a list that names kinds of them, the beginning of something else. */
  act: [
    '办结',
    '办理',
    '办复',
    '答复',
    '回复',
    '处理',
    '受理',
    '收到',
    '整改',
    '完成',
    '采纳',
    '结转',
    '审结',
    '制作',
    '制定',
    '制发',
    '开展',
    '举办',
    '召开',
    '组织',
    '发放',
    '发布',
    '印发',
    '编印',
    '编发',
    '培训',
    '接待',
    '接听',
    '解决',
    '转办',
    '反馈',
    '发现',
    '检查',
    '推送',
    '报送',
    '转载',
    '回应',
    '解答',
    '废止',
    '失效',
    '修订',
    '修改',
    '清理',
    '新增',
    '公开',
    '主动公开',
    '录用',
    '参与',
    '参训',
    '惠及',
    '兑现',
    '走访',
    '现行有效',
    '正在',
  ],
  /** Forms of explanation: one document may be explained in several. */
  form: ['图解', '图文', '文字', '视频', '音频', '动漫', '动画', '一图读懂', '新闻发布会', '访谈'],
  share: ['占'],
  all: ['全部', '均', '均已', '所有', '全数', '都'],
  onTime: ['按时', '按期', '及时', '限期', '法定期限', '规定时限', '规定期限', '法定时限', '如期'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Meaning = keyof typeof LEXICON;

/** A set of meanings, a bit each; there are more of them than one number has bits. */
export interface Meanings {
  readonly low: number;
  readonly high: number;
}

const BITS = 32;
const order = Object.keys(LEXICON) as Meaning[];
if (order.length > 2 * BITS) throw new RangeError('no bit is left for another meaning');

export function anyOf(...meanings: readonly Meaning[]): Meanings {
  let [low, high] = [0, 0];
  for (const meaning of meanings) {
    const at = order.indexOf(meaning);
    if (at < BITS) low |= 1 << at;
    else high |= 1 << (at - BITS);
  }
  return { low, high };
}

/** Each meaning as the set of it alone. */
export const MEANING = Object.fromEntries(order.map((one) => [one, anyOf(one)])) as Record<Meaning, Meanings>;

/** Whether two sets have a meaning in common. */
export const meets = (a: Meanings, b: Meanings): boolean => (a.low & b.low) !== 0 || (a.high & b.high) !== 0;

export interface Word {
  readonly word: string;
  readonly meanings: Meanings;
}

/** For each character with which words begin its number, from 1; 0 for all others. */
const firsts = new Uint16Array(0x10000);
/** The words by the number of their first character and by their second, longest first. */
const byPair = new Map<number, Word[]>();
/** Whether any word can begin with two characters: most pairs are turned away here. */
const mayBegin = new Uint8Array(0x10000);
/** Those of one character, by its number. */
const single: (Word | undefined)[] = [];
const pairOf = (first: number, second: number): number => first * 0x10000 + second;
const mixed = (first: number, second: number): number => ((first << 7) ^ second) & 0xffff;
/** The characters with which a word of the lexicon can begin. */
export const firstCharacters: number[] = [];
for (const [word, names] of meaningsByWord()) {
  const meanings = anyOf(...names);
  const code = word.charCodeAt(0);
  if (firsts[code] === 0) firsts[code] = firstCharacters.push(code);
  const pair = pairOf(firsts[code], word.charCodeAt(1));
  if (word.length === 1) single[firsts[code]] = { word, meanings };
  else {
    byPair.set(pair, [...(byPair.get(pair) ?? []), { word, meanings }]);
    mayBegin[mixed(firsts[code], word.charCodeAt(1))] = 1;
  }
}
for (const entries of byPair.values()) entries.sort((a, b) => b.word.length - a.word.length);

function meaningsByWord(): Map<string, Meaning[]> {
  const found = new Map<string, Meaning[]>();
  for (const [meaning, words] of Object.entries(LEXICON) as [Meaning, readonly string[]][]) {
    for (const word of words) found.set(word, [...(found.get(word) ?? []), meaning]);
  }
  return found;
}

const NONE: readonly Word[] = [];

/** The longest word of the lexicon that begins at a place. */
export function wordAt(text: string, at: number): Word | undefined {
  const first = firsts[text.charCodeAt(at)];
  if (first === 0) return undefined;
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  if (mayBegin[mixed(first, second)] === 1) {
    for (const entry of byPair.get(pairOf(first, second)) ?? NONE)
      if (entry.word.length === 2 || text.startsWith(entry.word, at)) return entry;
  }
  return single[first];
}
