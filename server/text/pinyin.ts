import { lazy } from '../caches';

/**
 * How characters are read, each in the one way that the words of reports have for it (行 as in 行政, 重 as in 重复). No
 * more characters than are wanted: a test reports when one is missing.
 */
const READINGS = `
an安案按 ba八 ban办版 bao保报 bei被 ben本 bian编 biao表 bu部不补步 cai采 cha查 cheng程成 chi持 chong重 chu处出
cun存 da大答 dan单 dang当 dao到 de的 deng等 di第 ding定 dong动 du督度 dui对 e额 er二 fa发罚法 fan范反 fang方访
fei废费 fen分份 fu府服复 gai改 gao告 ge格 gen根 gong公供共工 gou勾构购 guan管关 gui规 guo果国过 han函 hao号 he和合
hou后 hu护 hua华 hui会 huo或获 ji稽计机及继集 jia加家 jian建监件减 jiao缴 jie结接 jin金禁进 jing经 jiu纠九 ju据举具
juan卷 jue决 kai开 ke可科 kuan款 kuang况 lei类 li理例 liang量 lie列 ling另令 liu六 luo落 lv律 mei没 mi秘密
min民 ming明 mu目 na纳 nei内 nian年 ping平 qi其企期七起 qiang强 qing情请 qiu求 qu区取 quan全权 que确 ran然
ren人认 reng仍 ri日 rong容 san三 shang商上尚 she设社 shen申审 shi十事室式 shou收 shu数属 si四 song讼 su诉 suo所
ta他 tai台 ti体提题 tiao条 ting厅 tong通统 tou投 wai外 wan万 wei位为危未维 wen文稳问 wo握 wu五务无物 xi息系 xia下
xian现限 xiang项相 xiao效 xin信新 xing行性形 xu许需续 xun询 yan研 yao要 ye业 yi一依益以已议 yin印因 yong用 you有由
yu于予逾与 yuan元院 yue月 zai再在 zeng增 zhang障章掌 zhe这 zheng政正整 zhi制止之织只执知直至 zhong中 zhu主 zhuan转
zi自 zong总 zu组 zuo作
`;

const readings = lazy(
  (): ReadonlyMap<string, string> =>
    new Map(
      READINGS.trim()
        .split(/\s+/)
        .flatMap((entry) => {
          const [, syllable, characters] = /^([a-z]+)(.+)$/.exec(entry) as RegExpExecArray;
          return [...characters].map((char) => [char, syllable] as const);
        }),
    ),
);

/** The reading of a character without its tone (lü is lv); undefined for one that is not known. */
export const readingOf = (char: string): string | undefined => readings().get(char);

const HAN = /\p{Script=Han}/u;

/** The syllables of a text; none where one of its characters is not known. */
function syllablesOf(text: string): string[] {
  const syllables: string[] = [];
  for (const char of text) {
    const syllable = readingOf(char);
    if (syllable) syllables.push(syllable);
    else if (HAN.test(char)) return [];
  }
  return syllables;
}

/** The first letters of a text's syllables, of so many of them: 总体情况 is ztqk. */
export const initialsOf = (text: string, most: number): string =>
  syllablesOf(text)
    .slice(0, most)
    .map(([first]) => first)
    .join('');

/** The syllables of a text, so many of them, in one word: zongtiqingkuang. */
export const pinyinOf = (text: string, most: number): string => syllablesOf(text).slice(0, most).join('');

/** Longer than any syllable. */
const MAX_LENGTH = 8;

/** Whether letters are the beginning of a text's pinyin, every syllable whole or cut short: zt, zongti, ztiqk. */
export function spells(letters: string, text: string): boolean {
  const syllables = syllablesOf(text);
  // Every place that the letters may have come to: which syllable, and how many letters of it.
  let places = new Set<number>([-MAX_LENGTH + 1]);
  for (const letter of letters) {
    const next = new Set<number>();
    for (const place of places) {
      const at = Math.floor(place / MAX_LENGTH);
      const taken = place - at * MAX_LENGTH;
      if (syllables[at]?.[taken] === letter) next.add(place + 1);
      if (syllables[at + 1]?.[0] === letter) next.add((at + 1) * MAX_LENGTH + 1);
    }
    if (next.size === 0) return false;
    places = next;
  }
  return true;
}
