const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const UNITS = ['', '十', '百', '千'];
const LEGAL_UNITS = ['', '拾', '佰', '仟'];

/** How a number is written, by the name that `w:numFmt` has for it; decimal for any other. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: from('⒈', 20),
  decimalEnclosedParen: from('⑴', 20),
  ideographEnclosedCircle: from('㊀', 10),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  koreanDigital: digitByDigit,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (value) => inWords(value, LEGAL, LEGAL_UNITS),
  ideographLegalTraditional: (value) => inWords(value, LEGAL_TRADITIONAL, LEGAL_UNITS),
  japaneseLegal: (value) => inWords(value, LEGAL, LEGAL_UNITS),
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  none: () => '',
};

export function formatNumber(value: number, format: string): string {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : String;
  return write(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Signs that stand in a row in the character set; beyond them the plain number. */
function from(first: string, count: number): (value: number) => string {
  return (value) =>
    value >= 1 && value <= count ? String.fromCharCode(first.charCodeAt(0) + value - 1) : String(value);
}

function circled(value: number): string {
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21);
  return from('①', 20)(value);
}

function oneOf(signs: string): (value: number) => string {
  return (value) => (value >= 1 && value <= signs.length ? signs[value - 1] : String(value));
}

function digitByDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)]);
}

function counting(value: number): string {
  const words = inWords(value, DIGITS.replace('〇', '零'), UNITS);
  return value >= 10 && value < 20 ? words.slice(1) : words;
}

/** 一百零五; numbers from ten thousand on digit by digit. */
function inWords(value: number, digits: string, units: readonly string[]): string {
  if (value < 0 || value > 9999) return digitByDigit(value);
  if (value === 0) return digits[0];
  let words = '';
  let isGap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) isGap = words !== '';
    else {
      words += (isGap ? digits[0] : '') + digits[digit] + units[place];
      isGap = false;
    }
  }
  return words;
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let left = value;
  let written = '';
  for (const [worth, sign] of steps) {
    for (; left >= worth; left -= worth) written += sign;
  }
  return written;
}

/** A … Z, AA, BB: Word doubles the letter. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 20) return String(value);
  return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
