// By which ways applications come, and where information is published. Sources of regular expressions.

export const ON_LINE = '网[络上站页]|互联网|在线|线上|电子邮[件箱]';
export const BY_POST = '信[函件]|邮[寄件政]|来信|寄送|书面';
export const IN_PERSON = '当面|现场|窗口';
export const OFF_LINE = `线下|${BY_POST}|${IN_PERSON}|传真`;
/** Any of them, by its own word: 平台, 电话 may be of something else. */
export const WAY = `${ON_LINE}|${OFF_LINE}`;

/** Where an organ publishes under its name: 微信公众号. */
export const ACCOUNT = '微信公众号|微信|公众号|微博|抖音号?|快手号?|(?:今日)?头条号?|视频号|小程序|客户端';
