/** Words between a name and what follows it in a sentence; none of them stands inside the name of an office. */
const PAUSE = '的在由向对将为是已未各按于依把被从就并其这此设收发印制认严坚落加进组召积负牵';
const BELOW =
  '大队|支队|总队|执法队|中心|分局|派出所|(?:研究|监督|检测|检验|监测|管理|服务|事务)所|(?:管理|工作|服务|推广|保护|监测|检测|种子|农技)站|学校|学院|医院|研究院';
/** What a place has beside its government. */
const IN_A_PLACE = '管理委员会|管委会|委员会|局|街道办事处|[镇乡村]|街道|社区|县委|区委|市委';

/** A place and its government are one organ: 青岚县, 青岚县人民政府. What stands behind the name of the place. */
export const GOVERNMENT = /^(?:人民)?政府(?!信息)/;
/** What behind the name of an organ makes it that of one below it: 综合执法大队. */
export const UNIT = new RegExp(`^(?![和与及])[^${PAUSE}\\P{Script=Han}]{0,10}?(?:${BELOW})`, 'u');
/** The same behind the name of a place, which has organs of its own. */
export const UNIT_OF_PLACE = new RegExp(
  `^(?![和与及])[^${PAUSE}\\P{Script=Han}]{0,10}?(?:${BELOW}|${IN_A_PLACE})`,
  'u',
);
