// What shows that a sentence tells of applications or decisions part by part. All of it reads folded text.

/** 房屋征收类予以公开5件，不予公开2件: by what was asked for. */
export const DIVIDED_BY_KIND =
  /(?:(?<!信访|举报|投诉)类|方面|领域)的?(?:申请|信息|事项)?的?(?:予以公开|部分公开|不予公开|无法提供|不予处理|(?:[作做]出的?)?行政处罚)/;

const SUM = /(?:合计|共计|总计|共)(?:为|有|作出)?(\d{1,9})[件宗起]/g;

/** The sums that a text gives: 食品领域126件、药品领域186件，全年合计312件. */
export const sumsBehind = (text: string): number[] => [...text.matchAll(SUM)].map(([, sum]) => Number(sum));

const CASES = /(?:[^,、;。:()\d收到理复结]|(?:为|涉及|关于)[^,、;。:()\d]{1,20})的(\d{1,6})件(?:申请)?(?:中|,)/g;

/** The last count of some cases before a place, as 申请人为律师的5件, and where what is said of them begins. */
export function casesBefore(text: string): { readonly count: number; readonly to: number } | undefined {
  const last = [...text.matchAll(CASES)].at(-1);
  return last && { count: Number(last[1]), to: last.index + last[0].length };
}
