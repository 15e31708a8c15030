import { OF_APPLICANTS } from '../claims/unknown-counts';
import { means, type Sentence } from '../sentences';
import { ORGANISATIONS } from '../topics';
import { anyOf, meets } from '../vocabulary';
import { type Meaning, WORDS } from '../words';
import type { Family, Frame, Place } from './frame';
import { isOfSomeDivided } from './named';

/** 商业企业5件、其他法人和组织9件; 法人2件、律所2件: some of the organisations, for others are counted beside them. */
const isBesideOthers = ({ text, figure, phrases, at }: Place): boolean =>
  /其[他它]的?法人[^,、;。:()\d]{0,8}$/.test(text.slice(Math.max(0, figure.from - MAX_APPLICANT), figure.from)) ||
  (/法人$/.test(text.slice(Math.max(0, figure.from - 2), figure.from)) &&
    /^[,、;]$/.test(phrases[at + 1]?.marks ?? '') &&
    OTHER_APPLICANTS.test(text.slice(figure.end, figure.end + MAX_APPLICANT)));
const OTHER_APPLICANTS =
  /^[,、;](?:[^,、;。:()\d]{0,8})(?:律所|律师|机构|组织|媒体|团体|学校|企业|公司|单位)[^,、;。:()\d]{0,4}\d/;
const MAX_APPLICANT = 20;

/** 自然人、商业企业提出的, 公民和商业企业提出的: those of both. */
const isJoinedToOthers = ({ text, front }: Place): boolean =>
  front.some(
    (token) => means(token, APPLICANT) && JOINED.test(text.slice(Math.max(0, token.from - MAX_APPLICANT), token.from)),
  );
const JOINED = /(?:自然人|公民|个人|[市村居]民|群众|法人|企业|机构|组织)(?:[、和与及或]|以及)$/;
const PERSONS = anyOf('naturalPerson');

/** 96件为自然人申请, 10件来自法人: who applied stands behind. */
const isSaidOfIt =
  (kinds: readonly Meaning[]) =>
  ({ text, figure, back, front }: Place): boolean => {
    const word = back.find((token) => means(token, anyOf(...kinds)));
    return (
      word !== undefined &&
      !front.some((token) => means(token, APPLICANT)) &&
      !OF_A_MATTER.test(text.slice(Math.max(0, figure.from - MAX_APPLICANT), figure.from)) &&
      /^(?:申请)?(?:均|都)?(?:为|是|系|由|来自于?|属于?)$/.test(text.slice(figure.end, word.from)) &&
      !(means(word, PERSONS) ? /[、和及或与等]/ : /等/).test(text.slice(word.to, word.to + 1))
    );
  };
/** 其中征地类15件均为自然人提出: of that matter. */
const OF_A_MATTER = /(?:类|方面|领域|涉及|关于)[^,、;。:()\d]{0,8}$/;
const APPLICANT = anyOf('naturalPerson', 'organisations', ...ORGANISATIONS);

/** 公民申请96宗，法人和其他组织申请10宗: persons, where the organisations are counted beside them; alone it is whoever applied. */
const isBesideOrganisations = ({ text, figure, sentence }: Place): boolean => {
  if (!isOfApplications(text, sentence)) return false;
  const behind = text.slice(figure.end, figure.end + MAX_ORGANISATIONS);
  return (
    (CITIZENS.test(text.slice(Math.max(0, figure.from - MAX_CITIZENS), figure.from)) &&
      ONLY_ORGANISATIONS.test(behind)) ||
    (BEGINS.test(text.slice(Math.max(0, figure.from - MAX_CITIZENS), figure.from)) && FROM_CITIZENS.test(behind))
  );
};
/** Citizens and companies come for much else: the sentence says that they applied. */
const isOfApplications = (text: string, { from, meanings }: Sentence): boolean =>
  meets(meanings, APPLICATION) || OF_APPLICANTS.test(text.slice(from, from + MAX_CITIZENS));
const APPLICATION = anyOf('application', 'byRequest');
const CITIZENS = /[,、;:(](?:其中|包括)?(?:公民|个人)(?:申请|提[出交])?的?(?:共|有|为)?$/;
const SHARE = '(?:,占比?[^,。;\\d]{0,8}[\\d.]{1,6}%)?';
/** Others beside them, and 企业 is not all of them. */
const NO_OTHERS = '(?![,、;][^,。;\\d]{0,8}(?:律|机构|媒体|企业|组织|其[他它]|其余|单位|公司)[^,。;\\d]{0,4}\\d)';
const ONLY_ORGANISATIONS = new RegExp(
  `^${SHARE}[,、;](?:法人(?:[和或及与、]|或者|以及)?(?:其[他它])?(?:组织|单位)?|企业)(?:申请|提[出交])?的?(?:共|有|为)?\\d{1,6}[件宗起]${SHARE}${NO_OTHERS}`,
);
const MAX_ORGANISATIONS = 60;
const MAX_CITIZENS = 10;
/** 96件来自个人，10件来自企业. */
const BEGINS = /[,;:(](?:其中|包括)?$/;
const SAID = '(?:申请)?(?:来自于?|为|系|由|是)';
const FROM_CITIZENS = new RegExp(
  `^${SAID}(?:公民|个人)(?:申请|提[出交])?[,、;]\\d{1,6}[件宗起]${SAID}(?:企业|法人)(?:申请|提[出交])?[,。;)]`,
);

/** 自然人96件，企业10件; 96件来自个人，10件来自企业: companies, or all that are no persons. */
const isBesidePersons = ({ text, figure, sentence }: Place): boolean => {
  if (!isOfApplications(text, sentence)) return false;
  const before = text.slice(Math.max(0, figure.from - MAX_ORGANISATIONS), figure.from);
  const behind = text.slice(figure.end, figure.end + MAX_ORGANISATIONS);
  return (COMPANIES.test(before) && ALONE.test(behind)) || (PERSONS_BEFORE.test(before) && FROM_COMPANIES.test(behind));
};
const COMPANIES = new RegExp(
  `[,、;:(](?:其中|包括)?(?:自然人|公民|个人)(?:申请|提[出交])?的?(?:共|有|为)?\\d{1,6}[件宗起]${SHARE}[,、;]企业(?:申请|提[出交])?的?(?:共|有|为)?$`,
);
const ALONE = new RegExp(`^${SHARE}${NO_OTHERS}(?:[,、。;)]|$)`);
const PERSONS_BEFORE = new RegExp(
  `[,;:(](?:其中|包括)?\\d{1,6}[件宗起]${SAID}(?:自然人|公民|个人)(?:申请|提[出交])?[,、;]$`,
);
const FROM_COMPANIES = new RegExp(`^${SAID}企业(?:申请|提[出交])?(?:[。;)]|,(?![^,。;]{0,8}\\d[件宗起]))`);

/** 申请人情况 of table 三. */
export const applicants: Family = {
  unit: 'cases',
  in: ['applications'],
  frames: [
    {
      counts: 'nothing',
      beside: [['naturalPerson', 'organisations', ...ORGANISATIONS]],
      if: isOfSomeDivided,
      not: ['收到政府信息公开申请⟦106⟧件。结转至2025年的⟦3⟧件中，自然人〖2〗件，法人〖1〗件。'],
    },
    // 自然人、法人等主体提出的: whoever applied.
    {
      counts: 'nothing',
      if: isJoinedToOthers,
      not: [
        '共受理自然人、法人主体政府信息公开申请〖106〗件。',
        '共受理公民、商业企业提出的政府信息公开申请〖106〗件。',
        '共受理自然人以及法律服务机构提出的政府信息公开申请〖106〗件。',
      ],
    },
    ...ORGANISATIONS.map(
      (kind): Frame => ({
        counts: kind,
        only: { of: ORGANISATIONS, are: [kind] },
        if: isSaidOfIt([kind]),
        say: [
          `收到政府信息公开申请⟦106⟧件，其中⟦${kind === 'legalService' ? 3 : kind === 'enterprise' ? 10 : 0}⟧件为${Object.keys(WORDS[kind])[0]}申请。`,
        ],
      }),
    ),
    {
      counts: 'naturalPerson',
      beside: [['naturalPerson']],
      if: isSaidOfIt(['naturalPerson']),
      not: ['收到政府信息公开申请⟦106⟧件，其中征地类〖15〗件均为自然人提出。'],
      say: ['收到政府信息公开申请⟦106⟧件，其中⟦96⟧件为自然人申请。', '政府信息公开申请中，⟦96⟧件由自然人提出。'],
    },
    {
      counts: 'organisations',
      beside: [['organisations']],
      if: isSaidOfIt(['organisations']),
      say: ['政府信息公开申请中，⟦96⟧件来自自然人，⟦10⟧件来自法人或其他组织。'],
    },
    ...ORGANISATIONS.map(
      (kind): Frame => ({
        counts: kind,
        only: { of: ORGANISATIONS, are: [kind] },
        before: [[kind]],
        say: [Object.values(WORDS[kind])[0]],
      }),
    ),
    {
      counts: 'naturalPerson',
      before: [['naturalPerson']],
      say: ['收到政府信息公开申请⟦106⟧件，其中自然人申请⟦96⟧件。'],
    },
    {
      counts: 'naturalPerson',
      if: isBesideOrganisations,
      say: ['收到政府信息公开申请⟦106⟧宗，公民申请⟦96⟧宗，法人和其他组织申请⟦10⟧宗。'],
      not: [
        '收到政府信息公开申请⟦106⟧宗，公民申请〖80〗宗为网上提交。',
        '收到政府信息公开申请⟦106⟧件，其中公民〖92〗件，企业〖10〗件，其他组织4件。',
      ],
    },
    {
      counts: 'enterprise',
      if: isBesidePersons,
      say: [
        '收到政府信息公开申请⟦106⟧件，其中公民⟦96⟧件，企业⟦10⟧件。',
        '收到政府信息公开申请⟦106⟧件，其中⟦96⟧件来自个人，⟦10⟧件来自企业。',
      ],
      not: ['收到政府信息公开申请⟦106⟧件，其中自然人⟦96⟧件，企业〖7〗件，律所3件。'],
    },
    {
      counts: 'nothing',
      before: [['organisations']],
      if: isBesideOthers,
      not: [
        '收到政府信息公开申请⟦106⟧件，其中自然人⟦96⟧件，法人〖7〗件，律所3件。',
        '收到政府信息公开申请⟦106⟧件，其中自然人⟦96⟧件，商业企业⟦7⟧件，其他法人和组织〖3〗件。',
      ],
    },
    {
      counts: 'organisations',
      before: [['organisations']],
      say: ['收到政府信息公开申请⟦106⟧件，其中自然人⟦96⟧件，法人或其他组织⟦10⟧件。'],
    },
  ],
};
