import type { Syntax } from '../../server/draft/draft';
import { readDraft } from '../../server/draft/read';
import { type Report, readReport } from '../../server/report/report';

export const reportIn = (text: string, syntax: Syntax = 'plain'): Report | undefined =>
  readReport(readDraft(text, syntax));

/** What one wants otherwise in a short report of an organ that does not exist. */
export interface Wishes {
  readonly title?: string;
  readonly preamble?: string;
  readonly overview?: string;
  readonly proactive?: string;
  readonly disputes?: string;
  readonly signature?: string;
}

export function smallReport(wishes: Wishes = {}): Report {
  const {
    title = '云栈县水务局2024年政府信息公开工作年度报告',
    preamble = '',
    overview = '好。',
    proactive = '',
    disputes = '',
    signature = '云栈县水务局\n2025年1月16日',
  } = wishes;
  const report = reportIn(
    [
      title,
      preamble,
      '一、总体情况',
      overview,
      '二、主动公开政府信息情况',
      proactive,
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      disputes,
      '五、存在的主要问题及改进情况',
      '内容不够丰富。',
      '六、其他需要报告的事项',
      '未收取信息处理费。',
      signature,
    ].join('\n\n'),
  );
  if (!report) throw new Error('taken for no report');
  return report;
}
