import { CodeActionKind } from 'vscode-languageserver';
import type { LocalizedText } from '../lint/rule';

// What an editor is told before it asks for anything, apart from what then answers it.

/** Completion: these begin a cell, and mean nothing outside a table. */
export const BEGIN_CELL = ['|', '\t', '>'];
/** Completion: these follow on the number of a heading, or open a title or the year of a document number. */
export const IN_PROSE = ['、', '《', '〔'];

/** Code actions. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.ogi-report`;
export const CONVERT = `${CodeActionKind.RefactorRewrite}.ogi-report`;

/** What the outline is called beside that of another extension. */
export const OUTLINE_LABEL: LocalizedText = { 'zh-CN': '政府信息公开年度报告', en: 'OGI annual report' };

/** Semantic tokens: those that no editor knows by itself are declared in package.json, with what they look like. */
export const TYPES = ['number', 'balanceRow'] as const;
export const MODIFIERS = ['total', 'balance', 'restated', 'wrong'] as const;
