/** A set phrase as it gets damaged, and as it should be. */
export interface SetPhrase {
  readonly wrong: string;
  readonly right: string;
  /** Characters before which the words are something else. */
  readonly notBefore?: string;
  /** Several things may be meant: the clerk has to choose. */
  readonly isUnsure?: true;
}

/** `wrong → right`, a line each. */
const phrases = (table: string): SetPhrase[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [wrong, right] = line.trim().split(' → ');
      return { wrong, right };
    });

const OTHER: Readonly<Record<string, string>> = { 为: '是', 是: '为' };

/**
 * Wordings that everybody uses and that one character turns into their opposite, or into nothing. Only what cannot be
 * meant: a phrase that is put otherwise on purpose has no place here.
 */
export const SET_PHRASES: readonly SetPhrase[] = [
  ...phrases(`
    公开是常态、公开是例外 → 公开是常态、不公开是例外
    公开是常态，公开是例外 → 公开是常态，不公开是例外
    公开为常态、公开为例外 → 公开为常态、不公开为例外
    公开为常态，公开为例外 → 公开为常态，不公开为例外
    不公开为常态、公开为例外 → 公开为常态、不公开为例外
    不公开为常态，公开为例外 → 公开为常态，不公开为例外
    不公开是常态、公开是例外 → 公开是常态、不公开是例外
    不公开是常态，公开是例外 → 公开是常态，不公开是例外
    公开为常态、不公开为常态 → 公开为常态、不公开为例外
    公开为常态，不公开为常态 → 公开为常态，不公开为例外
    公开为例外、不公开为常态 → 公开为常态、不公开为例外
    公开为例外，不公开为常态 → 公开为常态，不公开为例外
    公开为常态、不公开为意外 → 公开为常态、不公开为例外
    公开为常态，不公开为意外 → 公开为常态，不公开为例外
    以公开为常态、以公开为例外 → 以公开为常态、以不公开为例外
    以公开为常态，以公开为例外 → 以公开为常态，以不公开为例外
    公开为常太 → 公开为常态
    应公开竟公开 → 应公开尽公开
    应公开近公开 → 应公开尽公开
    应公尽公开 → 应公开尽公开
    应开尽公开 → 应公开尽公开
    权利在阳光下运行 → 权力在阳光下运行
    权力在阳光下运营 → 权力在阳光下运行
    行政权利运行 → 行政权力运行
    行政权利公开 → 行政权力公开
    权利清单和责任清单 → 权力清单和责任清单
    权利清单、责任清单 → 权力清单、责任清单
    知情权、参于权 → 知情权、参与权
    知情权、参与全 → 知情权、参与权
    知情全、参与权 → 知情权、参与权
    参与权、表达权、监督全 → 参与权、表达权、监督权
    知请权 → 知情权
    双随即、一公开 → 双随机、一公开
    双随即一公开 → 双随机一公开
    双随机、一公示 → 双随机、一公开
    双公开、一随机 → 双随机、一公开
    三审三较 → 三审三校
    三审三效 → 三审三校
    三审三教 → 三审三校
    先审察、后公开 → 先审查、后公开
    谁公开、谁审察 → 谁公开、谁审查
    放管服务改革 → “放管服”改革
    放服管改革 → “放管服”改革
    管放服改革 → “放管服”改革
    “放服管”改革 → “放管服”改革
    “管放服”改革 → “放管服”改革
    二十界三中全会 → 二十届三中全会
    二十界四中全会 → 二十届四中全会
    二十大三中全会 → 二十届三中全会
    二十大二中全会 → 二十届二中全会
    二十大四中全会 → 二十届四中全会
    十九大四中全会 → 十九届四中全会
    十九大五中全会 → 十九届五中全会
    十九大六中全会 → 十九届六中全会
    习近平新时代特色社会主义思想 → 习近平新时代中国特色社会主义思想
    习近平新时代中国特色社会思想 → 习近平新时代中国特色社会主义思想
    习近平新时代中国社会主义思想 → 习近平新时代中国特色社会主义思想
    习近平新时代中国特色主义思想 → 习近平新时代中国特色社会主义思想
    习近平中国特色社会主义思想 → 习近平新时代中国特色社会主义思想
    习近平新时代中国特色社会主义为指导 → 习近平新时代中国特色社会主义思想为指导
    习近平新时代中国特色社会主义思想为指异 → 习近平新时代中国特色社会主义思想为指导
    以人名为中心 → 以人民为中心
    以人民未中心 → 以人民为中心
    依申公开 → 依申请公开
    依申请公看 → 依申请公开
    依甲请公开 → 依申请公开
    主动公看 → 主动公开
    政府信息公升 → 政府信息公开
    政府信息共开 → 政府信息公开
    政务共开 → 政务公开
    政府信公开 → 政府信息公开
    政府息公开 → 政府信息公开
    行政夏议 → 行政复议
    行政复仪 → 行政复议
    行政起诉讼 → 行政诉讼
    行政诉论 → 行政诉讼
    规范性文性 → 规范性文件
    规范行文件 → 规范性文件
    营商环镜 → 营商环境
    舆情回映 → 舆情回应
    回应社会关且 → 回应社会关切
    政策解毒 → 政策解读
    政策解渎 → 政策解读
    长效机治 → 长效机制
    常效机制 → 长效机制
    长校机制 → 长效机制
    第一责任任 → 第一责任人
    谋划部暑 → 谋划部署
    安排部暑 → 安排部署
    工作部暑 → 工作部署
    统畴推进 → 统筹推进
    统筹推近 → 统筹推进
    扎实推近 → 扎实推进
    贯彻落时 → 贯彻落实
    惯彻落实 → 贯彻落实
    认真惯彻 → 认真贯彻
    主动接收监督 → 主动接受监督
    安排布署 → 安排部署
    工作布署 → 工作部署
    部署按排 → 部署安排
    涉秘信息 → 涉密信息
    保秘审查 → 保密审查
    保密审察 → 保密审查
    审察把关 → 审查把关
    审合把关 → 审核把关
    意见反溃 → 意见反馈
    坚决杜决 → 坚决杜绝
    登陆政府网站 → 登录政府网站
    登陆门户网站 → 登录门户网站
    法制政府建设 → 法治政府建设
    依法制国 → 依法治国
    人民群从 → 人民群众
    广大群从 → 广大群众
    中华人名共和国 → 中华人民共和国
    十九大二中全会 → 十九届二中全会
    十九大三中全会 → 十九届三中全会
    获的感 → 获得感
    阳光政俯 → 阳光政府
    法治政俯 → 法治政府
    服务型政俯 → 服务型政府
  `),
  ...['公开公平公证', '公平公开公证', '公开、公平、公证', '公平、公开、公证', '公平公证'].map((wrong) => ({
    wrong,
    right: wrong.replace('公证', '公正'),
    notBefore: '处员书机服事人业文办费中、',
  })),
  // 公开为常态、公开是例外: whichever verbs they have.
  ...['为', '是'].flatMap((verb) =>
    ['、', '，'].flatMap((mark) => [
      ...['', '以'].map((by) => ({
        wrong: `公开${verb}常态${mark}${by}公开${OTHER[verb]}例外`,
        right: `公开${verb}常态${mark}${by}不公开${OTHER[verb]}例外`,
      })),
      ...['', '以'].map((by) => ({
        wrong: `公开${verb}常态${mark}${by}不公开${verb}列外`,
        right: `公开${verb}常态${mark}${by}不公开${verb}例外`,
      })),
    ]),
  ),
  // 不公开是原则、公开是例外 may be said of what was.
  ...['坚持', '坚持以', '以', '按照', '遵循', '“'].flatMap((lead) =>
    ['是', '为'].flatMap((verb) =>
      ['、', '，'].map((mark) => ({
        wrong: `${lead}公开${verb}原则${mark}公开${verb}例外`,
        right: `${lead}公开${verb}原则${mark}不公开${verb}例外`,
      })),
    ),
  ),
  { wrong: '工作按排', right: '工作安排', notBefore: '名序' },
  { wrong: '及时跟新', right: '及时更新', notBefore: '媒闻' },
  { wrong: '动态跟新', right: '动态更新', notBefore: '媒闻' },
  { wrong: '三级审合', right: '三级审核', notBefore: '格' },
  // What is received is a letter, a report, a suggestion.
  ...['社会', '群众', '公众', '各界'].map((whose) => ({
    wrong: `接收${whose}监督`,
    right: `接受${whose}监督`,
    notBefore: '意建举线函信电投',
  })),
];

/** 截止 with a day after it is 截至; as the end of something (截止日期, 报名截止) it is right. */
export const UNTIL = { wrong: '截止', right: '截至' } as const;
/** What stands after it then; as folded. */
export const A_DAY =
  /^(?:(?:20\d\d|二[〇○零].{2})年(?:度?底?末?|\d{1,2}月(?:\d{1,2}日|底|末|份)?)|\d{1,2}月(?:\d{1,2}日|底|末)|(?:今年|去年|上年|本年|年)(?:度?[底末]|\d{1,2}月)|目前|本?年?度末|报告期末|现在)/;

/** Measure words of what is counted one by one: 129余条 is 129条 or 120余条. */
export const COUNTED_SINGLY = '条件份篇个项次起例宗人期场家户名批册幅张封部';

/** A day without its 日: 截至12月31止. */
export const BARE_DAY = /(?<!\d)\d{1,2}月[1-3]?\d(?=止)/g;
