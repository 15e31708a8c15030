/**
 * The commonest characters of general Chinese prose, and those of these reports. They make up most of any such text,
 * and next to nothing of what another encoding's bytes look like when read as GB18030.
 */
const COMMON = new Set(
  '的一是不了在人有我他这中大来上国和地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打四总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展科司五基眼书非则听白却界达光放强即像难且权思象完设式色路记南品住告类求据程北边该交规万取拉格望觉术领共确传师观清今切院让识候带导争运' +
    '府息申请办予维持纠正诉讼复议未审商企业研益组织服自然总收结转继续属于秘密禁危及稳护三类务程案卷查询掌没需另补仍举投访版由反复具已获取逾缴费他存在主要改' +
    '县乡镇街村局委厅省州站网监督依申答例章宣推落实围保障专栏平台众渠做贯彻积极深化质健宣培训考核责究落零六七八九〇厉按根据截止附联系址编邮网承',
);

/** The share of commonest characters below which a text is not taken for Chinese; Chinese prose has 70 to 90%. */
const COMMON_SHARE = 0.4;
/** The share of double-byte characters that GB2312 must hold; rare names need the rest of GB18030. */
const PLAIN_SHARE = 0.9;
/** The fewest characters from which anything can be concluded. */
const MIN_COUNT = 4;

/** Whether bytes are the double-byte text of Chinese and not of another encoding; to be asked before decoding. */
export function looksLikeGb18030(bytes: Uint8Array): boolean {
  let hanzi = 0;
  let other = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i];
    if (lead < 0x80) continue;
    const trail = bytes[++i];
    // A four-byte code: NBSP and the like, which say as little as punctuation.
    if (trail >= 0x30 && trail <= 0x39) i += 2;
    else if (trail >= 0xa1 && lead >= 0xb0 && lead <= 0xf7) hanzi++;
    else if (!(trail >= 0xa1 && isSymbolRow(lead))) other++;
  }
  return hanzi >= MIN_COUNT && hanzi / (hanzi + other) >= PLAIN_SHARE;
}

/** Rows of punctuation, full-width forms and box drawing, which say nothing of a language. */
const isSymbolRow = (lead: number): boolean => (lead >= 0xa1 && lead <= 0xa3) || lead === 0xa9;

/** Whether a decoded text is Chinese by its commonest characters. */
export function looksChinese(text: string): boolean {
  let han = 0;
  let common = 0;
  for (const char of text) {
    if (char < '\u3400' || char > '\u9fff') continue;
    han++;
    if (COMMON.has(char)) common++;
  }
  return han >= MIN_COUNT && common / han >= COMMON_SHARE;
}
