import type { Topic } from '../topics';
import { ITSELF } from '../words/organ-itself';

// What came in, what was dealt with and what was left, however it is put together: 年末在办, 待下年度续办, 系统内登记.

/** What a part of a name says. */
type Part =
  | 'past'
  | 'next'
  | 'year'
  | 'left'
  | 'carry'
  | 'new'
  | 'receive'
  | 'bring'
  | 'answer'
  | 'handle'
  | 'due'
  | 'idle';

/** Each part by its words; of several that fit the longest is read. */
const WORDS: Readonly<Record<Part, string>> = {
  past: '上年 上年度 上一年 上一年度 上年末 上年底 上年度末 上年度底 去年 去年末 去年底 往年 年初 期初 前一年 上期 上年初',
  next: '下年 下年度 下一年 下一年度 下一个年度 次年 明年 年末 年底 期末 下期 下一统计年度',
  year: 'Y年 Y年度 Y年末 Y年底 Y年初',
  left: '未办结 未答复 未办理 未结 未办 未完结 未处理 未处理完毕 未办理完毕 未答复完毕 在办 在途 待办 待办结 待答复 正在办理 尚在办理 办理之中 办理中 未到期 没到期 未到答复期限 未到办理期限 在手 待办理',
  carry:
    '结转 转结 转接 接转 转入 转到 转至 转来 转下 转下来 存量 结存 遗留 留存 延续 延至 延期 延期至 顺延 留待 留转 留到 留至 留 滚入 推迟 跨年 承接 接上年 接去年 转',
  new: '新收 新收到 新增 新接收 新受理 新接 新登记 增量 新接到 新收件',
  receive:
    '登记在册 收到 收取 收悉 收件 收 受理 接收 接到 接获 接件 登记 接 受理登记 申请量 申请数 申请数量 申请总数 申请总量 申请件数 进件 收文',
  bring: '提出 提交 递交 申请提出 递交到 送交',
  answer:
    '已办 答复 办复 办结 回复 办完 办毕 办理完毕 办理完成 办理完结 办理终结 处理完毕 处理完成 答复完毕 完结 答 办 办件 反馈 回函',
  handle: '办理 处理 办理结果',
  due: '应 应当 需 需要 须 应办 待办总 合计应 共应',
  idle: '累计 全部 实际 全年 年内 共 总 合计 已 已经 均 都 作 作出 做出 出具 予以 进行 完成 完毕 了 的 件 数 量 数量 总数 总量 件数 书 申请 情况 本 由 经 向 对 至 到 入 于 为 系统内 系统 继续 续 将 待 再 另 另有 还 还有 仍 仍有 尚 尚有 有 并 工作 年度 截至 而来 连同 加上 加之 叠加 及 含 其余 剩余 余下 尚余 余 今年 本年 跨年度 处于 续办 之 总计 一共 按期 计',
};
const PART_OF = new Map(
  Object.entries(WORDS).flatMap(([part, words]) => words.split(' ').map((word) => [word, part as Part] as const)),
);
const MAX_WORD = Math.max(...[...PART_OF.keys()].map(({ length }) => length));
const SELF = new RegExp(ITSELF, 'g');
/** Whoever applied, where it says that something came in. */
const WHOEVER =
  /社会公众|公众|群众|[居村市网]民|用户|公民|自然人|个人|法人|其他组织|企业|家长|师生|患者|[和及或与]|或者|以及|等/g;

/** The parts of a name; undefined where there is any other. Read from the left, longest first: no way back is ever tried. */
function partsOf(name: string): ReadonlySet<Part> | undefined {
  const parts = new Set<Part>();
  let at = 0;
  while (at < name.length) {
    let length = Math.min(MAX_WORD, name.length - at);
    while (length > 0 && !PART_OF.has(name.slice(at, at + length))) length--;
    const part = PART_OF.get(name.slice(at, at + length));
    if (!part) return undefined;
    parts.add(part);
    at += length;
  }
  return parts;
}

/** What a name counts that says what was done with applications. @param namesThem whether they stand beside it */
export function businessIn(name: string, namesThem: boolean): Topic | undefined {
  const own = name.replace(SELF, '');
  const whole = partsOf(own);
  const parts = whole ?? (namesThem ? partsOf(own.replace(WHOEVER, '')) : undefined);
  if (!parts) return undefined;
  const has = (...some: readonly Part[]): boolean => some.some((part) => parts.has(part));
  const isReceived = has('receive', 'new') || (has('bring') && namesThem);
  if (has('carry', 'left')) {
    if (isReceived || (has('past') && has('next'))) return undefined;
    if (has('due')) return has('answer', 'handle') || own.includes('应') ? 'altogether' : undefined;
    if (has('past')) return 'carriedIn';
    if (has('next')) return 'carriedOver';
    if (has('year')) return 'carried';
    return has('left') ? 'carriedOver' : 'carried';
  }
  if (has('past', 'next', 'year')) return undefined;
  if (has('due')) return (has('answer', 'handle') || own.includes('应办')) && !isReceived ? 'altogether' : undefined;
  if (isReceived) return has('answer', 'handle') ? undefined : has('new') ? 'receivedNew' : 'received';
  if (!whole) return undefined;
  return has('answer') ? 'answered' : has('handle') ? 'handled' : undefined;
}
