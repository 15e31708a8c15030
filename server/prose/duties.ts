/** The three things that 第五十条 asks of governments alone, and the words in which reports state them. */
const DUTIES = /考核|考评|绩效|测评|评估|评议|满意度|满意率|评价|民意调查|民意测验|问卷|追究|追责|问责|约谈|倒查|处分/;

export const speaksOfDuties = (text: string): boolean => DUTIES.test(text);

/** The heading of section 一 under which they are reported. */
export const SUPERVISION = '监督保障';
