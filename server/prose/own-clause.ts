import type { ProseFigure } from './figures';
import { GOES_ON, type Topic } from './topics';

/** Whether the clause of a figure says that it is no count of all applications, whatever its sentence is of. */
export function isOfItsClause(text: string, figure: ProseFigure, topic: Topic): boolean {
  const clause = clauseBefore(text, figure.from);
  if (topic.startsWith('carried') && isLeftOfPart(text, figure)) return true;
  return MEAN.test(clause) || ((GOES_ON.has(topic) || topic === 'received') && BUSINESS.test(clause));
}

/** 人均办理23件, 科均答复11.75件, 平均每月收到4件: how many for each, which no table has. */
const MEAN =
  /平均|每(?:个?月|[日天周季人名])|^(?:20\d\d年度?|全年|本年度?|[我本全][局委厅县市区镇]|其中)*[人月日周年科户]均/;
/** 取水许可办结96件, 不动产登记受理88件. */
const BUSINESS =
  /^(?![经由按报]|均经|已经)[^公]{2,20}(?:许可|审批|审查|确权|认定|鉴定|仲裁|执法|处罚|调解|救助|援助|年检|发证|(?:权|不动产|婚姻|企业|户口|船舶)登记)(?:事项|业务|案件|申请|件)*(?:新?收到?|受理|办[理结]|答复|结转)$/;

/** 医疗类22件，答复21件，结转1件: what is left of that part. */
function isLeftOfPart(text: string, { from, value }: ProseFigure): boolean {
  const said = text.slice(Math.max(0, from - MAX_PART), from);
  const part = ANSWERED.exec(said);
  if (part === null || Number(part[1]) !== Number(part[2]) + value) return false;
  return OF_SOME.test(said.slice(Math.max(0, part.index - MAX_NAME), part.index));
}
const ANSWERED =
  /(\d{1,6})[件宗起],?(?:[已均共]|年内)?(?:答复|办结|办复|办理)(\d{1,6})[件宗起][,、][^,、;。:()\d]{0,8}$/;
const MAX_PART = 60;
const OF_SOME = /涉及|关于|有关|针对|方面|类/;
const MAX_NAME = 14;

function clauseBefore(text: string, from: number): string {
  let begin = from;
  while (begin > 0 && from - begin < MAX_CLAUSE && !MARKS.includes(text[begin - 1])) begin--;
  return text.slice(begin, from);
}
const MARKS = ',、;。:()';
const MAX_CLAUSE = 32;
