// All that this fuzzer knows of the product: what it may be asked.
import { readWord } from '../../server/files/codecs/word';
import { check, fixAll, fixing } from '../../server/service/check';
import { CheckedDocuments } from '../../server/service/checked-document';
import { convertDraft } from '../../server/write/convert/draft';

export type { Checked, Settings } from '../../server/service/check';
export { CheckedDocuments, check, convertDraft, fixAll, fixing, readWord };
export type Finding = ReturnType<typeof check>['findings'][number];
export type Fix = ReturnType<Finding['fixes']>[number];

export const SETTINGS = { language: 'zh-CN', severities: {} } as const;
