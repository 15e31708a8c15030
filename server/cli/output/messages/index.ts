import type { Language } from '../../../lint/finding';
import { en } from './en';
import type { Messages } from './messages';
import { zhCN } from './zh-CN';

const MESSAGES: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, en };

/** What the command line says, in a language. */
export const messagesIn = (language: Language): Messages => MESSAGES[language];
