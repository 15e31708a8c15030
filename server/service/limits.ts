import { MAX_FILES } from '../files/limits';
import type { LocalizedText } from '../lint/rule';

export const LIMIT_REACHED: LocalizedText = {
  'zh-CN': `工作区中的文件超过 ${MAX_FILES} 个：只在前 ${MAX_FILES} 个中寻找上一年度的报告。可打开更小的文件夹，或在 .ogi-report.json 的 previous 中写明。`,
  en: `The workspace has more than ${MAX_FILES} files: last year's reports are looked for among the first ${MAX_FILES} only. Open a smaller folder, or name the reports under previous in .ogi-report.json.`,
};
