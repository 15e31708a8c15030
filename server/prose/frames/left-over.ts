import { isCase } from '../figures';
import { figureOf } from '../sentences';
import type { Frame, Place } from './frame';

/** 收到48件，其中撤回2件，实际处理46件: what is left of those that came, and so as many as the table may have. */
function isLeftOver({ text, figure, phrases, at }: Place): boolean {
  const match = LEFT.exec(text.slice(Math.max(0, figure.from - MAX_LEFT), figure.from));
  if (!match) return false;
  const counts = phrases
    .slice(Math.max(0, at - MAX_BACK), at)
    .flatMap(({ tokens }) => tokens.flatMap((token) => figureOf(token) ?? []))
    .filter(isCase);
  const [first, ...others] = counts;
  if (!first || others.length === 0 || !LEFT_OUT.test(text.slice(first.end, figure.from))) return false;
  return first.value - others.reduce((sum, { value }) => sum + value, 0) === figure.value;
}
const LEFT =
  /[,;)](?:实际|最终|正式|审核后|经审核|依法|共|实)*(?:登记|受理|处理|办理|收到)(?:登记|受理|办理)?(?:政府信息公开|信息公开)?(?:申请)?$/;
const MAX_LEFT = 24;
const LEFT_OUT = /撤回|撤销|退回|退件|重复|剔除|扣除|不属于|不符合|无效|作废|归并|合并|转[办送交]|误[寄投]/;
/** So far before it the sentence says how many came. In phrases. */
const MAX_BACK = 8;

export const leftOver: Frame = {
  counts: 'received',
  if: isLeftOver,
  say: [
    '收到政府信息公开申请书112份，其中2份退回、4份重复寄送，登记⟦106⟧件。',
    '收到政府信息公开申请108件（其中撤回2件），实际处理⟦106⟧件。',
  ],
};
