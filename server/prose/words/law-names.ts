/** Laws and documents that reports cite, as they stand in 《》; longer names before those they begin with. */
export const LAW_NAMES: readonly string[] = [
  '政府信息公开条例',
  '政府信息公开工作年度报告格式',
  '行政复议法实施条例',
  '行政复议法',
  '行政诉讼法',
  '行政许可法',
  '行政处罚法',
  '行政强制法',
  '保守国家秘密法实施条例',
  '保守国家秘密法',
  '个人信息保护法',
  '数据安全法',
  '档案法',
  '民法典',
]
  .flatMap((name) => [`中华人民共和国${name}`, name])
  .concat([
    '政府信息公开信息处理费管理办法',
    '公共企事业单位信息公开规定制定办法',
    '关于全面推进政务公开工作的意见',
    '政府网站发展指引',
    '优化营商环境条例',
    '重大行政决策程序暂行条例',
    '信息公开条例',
    '条例',
  ]);

/** What stands after a name and is no part of it. */
export const BEHIND_A_NAME =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,6}条|的?(?:有关|相关)?(?:要求|规定|精神)$|[（(](?:以下|下)简?称|[（(](?:中华人民共和国)?国(?:务院)?令)/;

/** 国务院令第711号, 国令第711号: the number of the regulation, in folded text. */
export const REGULATION_ORDER = /国(?:务院)?令第?711号/;

/** Whether the regulation is spoken of, under any of its names. */
export const namesRegulation = (text: string): boolean => text.includes('公开条例');
