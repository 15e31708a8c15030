import { OWN_WORDS } from './organ-itself';

/** What a word of a sub-heading stands for. */
export type HeadingWord =
  | 'applications'
  | 'reconsideration'
  | 'litigation'
  | 'disputes'
  | 'normative'
  /** What sets one matter beside another. */
  | 'joining'
  /** Nothing: a sub-heading of such words alone goes on with the matter of the one above it (办理结果, 规范流程). */
  | 'filling';

/** The words of sub-headings, as folded, parted by spaces. A heading that has others in it names something that is not known. */
export const HEADING_WORDS: Readonly<Record<HeadingWord, readonly string[]>> = {
  applications: [
    '依申请公开 依申请信息公开 依申请政府信息公开 政府信息公开申请 信息公开申请 公开申请事项 申请公开政府信息 申请公开信息',
    '政府信息申请 收到和处理申请',
  ],
  reconsideration: ['行政复议 复议'],
  litigation: ['行政诉讼 诉讼'],
  disputes: ['行政争议'],
  normative: ['行政规范性文件 规范性文件'],
  joining: ['和 与 及 以及 、 并 ,'],
  filling: [
    '申请 申请人 申请件 收到 收件 受理 接收 收办 办理 办结 办复 答复 回复 处理 结转 结果 数量 总量 件数 受理量 办理量 申请量',
    '予以公开 部分公开 不予公开 无法提供 不予处理 总体情况 基本情况 概况',
    '政府信息公开 信息公开 政务公开 政府信息 公开 本年度 本年 全年 年度 今年 上年 新收',
    '工作 情况 方面 有关 相关 事项 事宜 案件 案 件 事务 领域 类 内容 渠道 流程 程序 机制 制度 体系 质量 质效 效率 效能 水平',
    '能力 实效 成效 规范 规范化 标准 标准化 制度化 法治化 精细化 便民化 要求 职责 义务 责任 权利 权益 知情权 合法权益',
    '总体 基本 特点 类型 类别 形式 方式 主体 来源 分布 构成 分类 统计 时限 期限 全流程 全过程 全链条 闭环 环节 管理 服务',
    '办法 措施 方法 关口 群众 公众 公民 人民群众 社会公众',
    '进一步 持续 不断 深入 扎实 认真 切实 全面 全力 着力 积极 严格 依法 依规 依法依规 按时 按期 及时 高效 高质量 有序 有力',
    '有效 稳步 稳妥 妥善 精准 精心 优质 便捷 顺畅 到位 良好 平稳',
    '优化 强化 加强 推进 推动 做好 抓好 抓实 做实 做优 做细 落实 开展 提升 提高 完善 健全 深化 细化 畅通 拓宽 促进 夯实',
    '聚焦 突出 坚持 履行 严把 把好 把牢 办好 狠抓 紧抓 紧盯 注重 保障 送达 反馈',
    '因 由 引起 引发 产生 涉及 涉 被 提起 提出 发生 所 政府 行政 各类 本',
    '制发 制定 出台 废止 清理',
    OWN_WORDS.join(' '),
    '全市 全县 全区 全镇 全局 市 县 区 镇 乡 街道 局 的 为 了 对 做 “ ” " 一',
  ],
};

/** Of another matter, whatever else is named: it has figures of its own. */
export const OTHER_MATTER =
  /主动公开|公开信息|信息发布|信息管理|管理信息|平台|网站|新媒体|载体|阵地|监督|组织保障|培训|宣传|考核|评议|督[查导促]|检查|互动|回应|解读|热线|12345|建议|提案|信访|来信|来访|留言|咨询|投诉|举报|信箱|政务服务|便民|惠[民企]|公报|专[栏区]|栏目|目录|清单|许可|处罚|数据|重点领域|组织领导|问题|不足|改进|下一步/;
