import type { ProseFigure } from '../figures';

/** Names that leave nothing out: what is divided, if it matters, and what each of its parts is called and nothing more. */
const KINDS: readonly { readonly of?: RegExp; readonly names: readonly RegExp[] }[] = [
  // 发布微博120条，其中原创11条，转发109条.
  {
    names: [
      /^(?:发布|自主)?原创(?:类|信息|内容|作品|稿件|文章|推文|微博|视频)*$/,
      /^(?:发布)?转[发载](?:类|信息|内容|作品|稿件|文章|推文|微博|视频)*$/,
    ],
  },
  // 收到申请22件，其中线上17件，线下5件.
  {
    of: /申请/,
    names: [
      /^(?:通过)?(?:线上|网上)(?:渠道|方式|途径|提交|申请)*$/,
      /^(?:通过)?(?:线下|网下)(?:渠道|方式|途径|提交|申请)*$/,
    ],
  },
  // 收到申请52件，其中当面申请2件，信函申请20件，网上申请30件: all ways that the regulation knows.
  {
    of: /申请/,
    names: [
      /^(?:通过|以)?(?:当面|现场|窗口|到场|线下)(?:提交|递交|申请|方式|渠道|途径|形式|的|类|件)*$/,
      /^(?:通过|以)?(?:信[函件]|邮寄|来信|寄送|快递邮寄|邮政寄送)(?:提交|递交|申请|方式|渠道|途径|形式|的|类|件)*$/,
      /^(?:通过|以)?(?:网[上络站]|在线|线上|互联网|网络平台|依申请公开平台|申请平台|平台|政府网站|门户网站)(?:提交|递交|申请|方式|渠道|途径|形式|的|类|件)*$/,
    ],
  },
  // 办理建议提案22件，其中人大代表建议20件，政协提案2件.
  {
    of: /建议.{0,8}提案/,
    names: [/^(?:办理|承办|答复)?(?:人大代表|人大|代表)?建议$/, /^(?:办理|承办|答复)?(?:政协委员|政协|委员)?提案$/],
  },
  // 制发公文64件，其中主动公开24件，依申请公开30件，不予公开10件.
  {
    of: /公文|文件/,
    names: [/^(?:属性为)?主动公开(?:的|类)?$/, /^(?:属性为)?依申请公开(?:的|类)?$/, /^(?:属性为)?不予?公开(?:的|类)?$/],
  },
];
/** So far around a whole stands what it is of; and a name is no longer. In characters. */
const MAX_WORDS = 16;
const MAX_NAME = 16;
const OPENS = /其中|包括|包含|含|从[^,。;:()\d]{2,8}看,/;
const MARKS = /^[,、;:和及]{1,2}|[,:]$/g;

/** Whether the names of a list's parts leave nothing out. */
export function exhausts(text: string, whole: ProseFigure, runs: readonly (readonly ProseFigure[])[]): boolean {
  const parts = runs.flat();
  const kinds = KINDS.filter(({ names }) => names.length === parts.length);
  if (kinds.length === 0) return false;
  const names = parts.map(({ from }, i) => nameOf(text, parts[i - 1]?.end ?? whole.end, from));
  const words = text.slice(Math.max(0, whole.from - MAX_WORDS), whole.end + MAX_WORDS);
  return kinds.some(
    ({ of, names: all }) => (!of || of.test(words)) && all.every((name) => names.some((own) => name.test(own))),
  );
}

function nameOf(text: string, from: number, to: number): string {
  const said = text.slice(Math.max(from, to - MAX_NAME), to).split(OPENS);
  return said[said.length - 1].replace(MARKS, '');
}
