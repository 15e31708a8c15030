import { OWN_WORDS } from './organ-itself';

/** Neighbours beside which a doubling is two words that merely meet (目的|的, 进行了|了解). */
export interface Neighbours {
  readonly notAfter?: string;
  readonly notBefore?: string;
  /** Only beside these: 2024年年，我局; but 年年 is a word. */
  readonly onlyAfter?: string;
  readonly onlyBefore?: string;
  /** Whatever else stands beside them, where these stand before or after: 体现在|在, 以群众为|为中心. */
  readonly sureAfter?: RegExp;
  readonly sureBefore?: RegExp;
  /**
   * Only where a clause begins before it or ends after it: elsewhere the first may end one phrase and the second begin
   * the next (公开工作|工作机制).
   */
  readonly atEdge?: true;
}

const ANYWHERE: Neighbours = {};
const AT_EDGE: Neighbours = { atEdge: true };
const NOT_NEGATED: Neighbours = { notAfter: '不未够' };

/** Words by the neighbours that matter to them. */
const words = (list: string, neighbours: Neighbours): [string, Neighbours][] =>
  list.split(/\s+/).flatMap((word) => (word === '' ? [] : [[word, neighbours]]));

/**
 * Words that nobody writes twice in a row. Chinese doubles many words rightly (人人, 天天, 层层, 各个各个, 研究研究): a
 * word of one or two characters that is not in this table is never reported.
 */
export const NEVER_DOUBLED: ReadonlyMap<string, Neighbours> = new Map<string, Neighbours>([
  ['的', { notAfter: '目标靶', notBefore: '确士' }],
  ['了', { notAfter: '不明', notBefore: '解结然却断事无分' }],
  ['和', { notAfter: '缓温饱总共调中平祥柔融谦随附人', notBefore: '谐平解约睦美气缓暖煦' }],
  ['与', { notAfter: '参给赠授付干', notBefore: '会' }],
  ['及', { notAfter: '普涉波触危顾提推遍不兼旁累论言祸埃', notBefore: '时格早' }],
  ['共', { notAfter: '公总一中国', notBefore: '享同建治产识青和用担赢商创育性鸣振计有' }],
  ['并', { notAfter: '合兼一吞归撤裁拆关', notBefore: '列行联且轨购非网举存入案' }],
  // 办理|理由.
  ['理', { onlyAfter: '办', notBefore: '由念论财解想顺清应赔事疗科工智性会发' }],
  ['由', { notAfter: '理自事缘因案' }],
  ['将', { notAfter: '名武老大干闯', notBefore: '军领士来' }],
  ['被', { notAfter: '棉毛绒床', notBefore: '褥子套' }],
  ['年', { onlyAfter: '0123456789', onlyBefore: '，,我本全共' }],
  [
    '局',
    {
      onlyAfter: '我本',
      onlyBefore: '高认严坚积按深进扎充及主全共收公在将以围',
      sureBefore: /^(?:认真|高度|严格|坚持|积极|按照|深入|扎实|切实|不断|持续)/,
    },
  ],
  ['未', { notBefore: '来央' }],
  // 88件件件有回应.
  ...words('条 件 次 元', { onlyAfter: '0123456789', onlyBefore: '，。；、,;' }),
  ['们', ANYWHERE],
  ['性', { notAfter: '男女个', notBefore: '别格质能情状' }],
  ['化', { notBefore: '学肥工妆解' }],
  [
    '为',
    {
      notAfter: '作认成因行人称视列化改变分定更甚最极尤大颇较略稍以',
      notBefore: '民了何主止难所此人首期公政官农企群',
      sureBefore: /^(?:中心|主线|主体|抓手|重点|导向|例外|常态)/,
    },
  ],
  ['对', { notAfter: '应针面相核校比反成答绝派敌', notBefore: '联子称比照接标方手象外内口付' }],
  ['是', { notAfter: '但于还就总可也不只都若要凡倒更正便即或国', notBefore: '否非一二三四五六七八九十' }],
  ['在', { notAfter: '现存所正实内潜外自健好旨何人在', notBefore: '乎意线职场建校岗编册位野', sureAfter: /[体表]现$/ }],
  ...words(
    `${OWN_WORDS.join(' ')}
    高度 资金 坚持 按照 可以 能够
    应当 以及 并且 但是 因此 对于 关于 由于 其中 截至 目前 进行 开展 加强 提高 推动 健全 存在 具有 收到 进一步
    本年度 上年度 通过 围绕 聚焦 强化 确保 促进 完善 优化 拓展 提升 增强 落实 贯彻 严把
    重视 深化 巩固 夯实 构建 秉持 务必 尤其 特别 已经 正在 尚未 均已 没有 仍然 由此 以来 为了 根据 依据 还是 虽然 如果 因为 所以 而且 或者`,
    ANYWHERE,
  ),
  ['新型', { notAfter: '创革' }],
  ['全年', { notBefore: '龄' }],
  ['时限', { notAfter: '超临', notBefore: '制定量于期' }],
  ['做好', { notBefore: '事人' }],
  ['精神', { notBefore: '文病卫疾状面风生' }],
  ['下载', { notBefore: '地链量中专次页' }],
  ['负责', { notAfter: '谁', notBefore: '人制任' }],
  ['宣传', { notBefore: '部员片栏册手画' }],
  ['结合', { notBefore: '部体' }],
  ['门户', { notBefore: '网络' }],
  ['根据', { notAfter: '无的' }],
  ['依据', { notAfter: '无的' }],
  ['通过', { notBefore: '率的' }],
  ['推进', { notBefore: '会' }],
  ['同时', { notAfter: '此' }],
  ['不断', { notAfter: '源连绵' }],
  ['持续', { notAfter: '不可' }],
  ['内', { onlyAfter: '日年月期间限', notBefore: '部外容设涵勤控' }],
  ['项', { onlyAfter: '逐', notBefore: '目' }],
  ['室', { onlyAfter: '处科股', notBefore: '内外主' }],
  ['好', { onlyAfter: '做', notBefore: '事人' }],
  ['学习', { atEdge: true, notBefore: '型强机班社日', sureBefore: /^(?:贯彻|领会|宣传|传达)/ }],
  ['群众', { notBefore: '性满路工身' }],
  ...words('及时 积极 认真 严格 切实 全面 深入 充分 准确 规范 有效 扎实 主动 依法', NOT_NEGATED),
  ['规范', { notAfter: '不未够', notBefore: '性化', atEdge: true }],
  ['主动', { notAfter: '不未够', notBefore: '权性', atEdge: true }],
  ['依法', { notAfter: '不未够', notBefore: '治行', atEdge: true }],
  ...words(
    `工作 情况 信息 文件 制度 要求 审核 保障 监督 管理 服务 建设 发展 公开 申请 答复 办理 回应 解读 发布 更新 维护
    平台 网站 栏目 专栏 渠道 内容 数据 目录 指南 政策 机制 体系 责任 任务 措施 问题 方面 重点 领域 部门 单位 机关 人员
    干部 队伍 领导 组织 会议 培训 考核 评估 评议 整改 举措 质量 水平 效率 能力 意识 力度 程度 流程 程序 标准 规定
    办法 条例 法律 法规 复议 诉讼 案件 事项 项目 经费 费用 预算 决算 年度 报告 公告 公示 公报 动态 栏目 热线 企业
    社会 公众 公民 法人 期限 结果 执行 决策 过程 关切 舆情 热点 实效 成效 成果 作用 优势 环境 氛围 基础 力量 专业 业务
    审查 保密 审批 许可 处罚 强制 收费 采购 招标 财政 教育 医疗 卫生 就业 社保 住房 土地 征收 环保 安全 生产 食品 药品
    有关 相关 各级 政务 制定 修订 印发 明确 畅通 扩大 接受 配合 协调 统筹 督促 指导 参与 反馈 建立 利用 完成
    职能 职责 各界 泄密 材料 资料 信箱 来信 来访 咨询 投诉 留言 意见 民意 调查 问卷 活动 视频 图解 图文 图片 稿件 简报 通报
    清单 台账 名单 链接 版块 板块 模块 页面 功能 系统 用户 点击 浏览 阅读 转发 转载 推送 报送 备案 归档 受理 转办 信访 应诉 裁决
    新闻 媒体 微信 微博 账号 档案 图书 场所 窗口 大厅 电话 邮箱 信函 现场 附件 表格 数量 时间 地点 方式 形式 范围`,
    AT_EDGE,
  ),
  // 主动公开政府信息信息35条.
  ['信息', { atEdge: true, sureBefore: /^\d/ }],
]);

/** A word of a longer one doubled in it: its neighbours leave no doubt (政府信息公开公开申请, 行政规范规范性文件). */
export const DOUBLED_IN_A_WORD: Readonly<Record<string, readonly (readonly [RegExp, RegExp])[]>> = {
  公开: [
    [/政府信息$/, /^(?:申请|工作|情况|信息处理费|年度报告|条例|制度)/],
    [/政务$/, /^(?:作为|要点|领导小组|工作)/],
  ],
  专栏: [[/信息公开$/, /^(?:设置|建设|内容|栏目|更新|信息)/]],
  工作: [
    [/信息公开$/, /^年度报告/],
    [/政务公开$/, /^(?:要点|领导小组)/],
  ],
  规范: [[/行政$/, /^性文件/]],
  门户: [[/(?:政府|官方|局|部门)$/, /^网站/]],
  网站: [[/(?:门户|政府)$/, /^(?:公开|发布|公布|全年|总|更新|改版|升级|上线|建设|开设|设置|访问|信息)/]],
  信息: [
    [/政府$/, /^公开(?:申请|条例|工作|年度)/],
    [/(?:公开|发布|公布|收取)$/, /^(?:\d|共|总|处理费)/],
  ],
  监督: [[/(?:做好|加强|强化|健全|完善|夯实|抓好)$/, /^保障/]],
  // 公开政策、政策解读 may have lost its mark.
  政策: [[/(?:做好|加强|强化|深化|注重|抓好|加大)$/, /^解读/]],
  及时: [[/不够?$/, /^[，。；、]/]],
};

/** What shows after a noun that it ends its phrase: no word goes on with it. */
export const BEHIND_A_NOUN =
  /^(?:取得|把关|进行|已|均|应|在|是|有|不断|更|较|良好|明显|达|得到|得以|不够|不强|不高|不足|不全|有待|仍|扎实|稳步|有序|进一步|逐步|持续|显著|全部|总体|如下|也|都|但|并|且)/;

/** Nouns that are verbs as well: 按照要求要求各单位. */
export const ALSO_VERBS: ReadonlySet<string> = new Set(
  '要求 申请 答复 公开 规定 报告 通知 审批 许可 处罚 收费 采购 培训 考核 评估 评议 服务 建设 发展 管理 监督 保障 复议 诉讼 公示 公告'.split(
    ' ',
  ),
);

/** One phrase begun twice, in two wordings: the second is what was meant. */
export const RESTARTED: readonly (readonly [string, string])[] = [
  ['可通过', '可以通过'],
  ['可以通过', '可通过'],
];

/** With what a word of three characters goes on to become another one: 委员会|委员会议. 长 does so after most. */
export const THREE_NOT_BEFORE: Readonly<Record<string, string>> = {
  委员会: '议员',
  工作组: '织',
  信息化: '学',
  办公室: '主',
  公开栏: '目',
};

/** A column of a website after its own name, as paths to a page are read aloud: 政府信息公开政府信息公开指南. */
export const COLUMN_BEHIND =
  /^(?:指南|目录|年报|年度|制度|专栏|栏目|平台|网站|网|版块|板块|内容|规定|申请|系统|机构|情况)/;

/**
 * Set phrases: a character doubled inside one of them is a slip wherever it stands (信息息公开), the first one where a
 * clause begins (依依申请公开). The last may meet its like (主动公开|开展).
 */
export const SET_PHRASES: readonly string[] =
  '政府信息公开 主动公开 依申请公开 政务公开 行政复议 行政诉讼 规范性文件 总体情况 行政许可 行政处罚 行政强制 年度报告 国务院办公厅 行政机关 公共资源 信息处理费 营商环境 统计期限 法律法规 依法行政 人民群众 监督保障 社会评议 责任追究 工作考核 政务服务 政策解读 舆情回应 新媒体 知情权 参与权 监督权 中国特色社会主义 规章制度 规范管理'.split(
    ' ',
  );

/** The doubled character with its neighbours on both sides: 府信信息. */
export const DOUBLED_INSIDE: ReadonlySet<string> = new Set(
  SET_PHRASES.flatMap((phrase) => [...phrase].slice(1, -1).map((char, i) => phrase[i] + char + char + phrase[i + 2])),
);

/** 信息条5条: the measure word before the count as well; 头条5条, 文件5件 count what ends so. */
export const MEASURED_TWICE =
  /(?<=信息|动态|公告|通知|报告|解读|推文|文章|稿件|图解)([条篇份])(\d{1,6})\1(?=[，。；、,;）)])/g;
/** What can begin with a measure word and a digit. */
export const MEASURES_TWICE = '条篇份';
