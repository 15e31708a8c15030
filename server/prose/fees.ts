import { fold } from '../text/fold';

/** The fee by its name. Its rules, 《…信息处理费管理办法》, are not the fee itself. */
const FEE = '处理费';
const RULES = /[《〈][^《》]{0,60}[》〉]/g;
/** Another fee, of table 二. */
const OTHER_FEE = /(?:(?:未|没有|无|不)?(?:收取|征收))?(?:任何)?行政事业性收费(?:项目)?/g;

/** Where section 六 speaks of money at all, it is this fee. */
const IN_SECTION = /收费|收取|费用|缴费|免费|收缴|[\d零万]元/;
/** Elsewhere only in these words, beside an application or 信息公开. */
const ELSEWHERE = new RegExp(
  '未收取|没有收取|未收费|没有收费|不收费|不收取|免收|零收费|收费通知|收取费用|无收费|未产生(?:任何)?费用' +
    '|(?:未|没有|不)向申请人收' +
    '|(?:无|未发生|未产生|没有)(?:收取)?(?:政府)?(?:信息公开|依申请公开)[^,，。;；]{0,10}(?:收费|费用)',
);

/** Whether a text says what 信息处理费 was charged, in the words of its section 六. */
export function statesFee(text: string): boolean {
  const folded = fold(text);
  const relevant = folded.replace(RULES, '').replace(OTHER_FEE, '');
  if (relevant.includes(FEE) || IN_SECTION.test(relevant)) return true;
  return folded.includes(`${FEE}管理办法`) && /[未没无零0]/.test(relevant);
}

/** Whether a paragraph outside section 六 says it. */
export function mentionsFee(text: string): boolean {
  for (let at = text.indexOf(FEE); at >= 0; at = text.indexOf(FEE, at + 1)) {
    if (!/^\s?(?:管理)?办\s?法/.test(text.slice(at + FEE.length, at + FEE.length + 6))) return true;
  }
  return ELSEWHERE.test(text) && /申请|信息公开|政务公开/.test(text);
}
