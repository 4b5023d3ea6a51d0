/** Who issued a document that does not label it, and the lines that name the place. */
import type { Inferred } from './infer.js';

export interface IssuerWords {
  title: string;
  masthead: string | undefined;
  byline: string | undefined;
  signature: string | undefined;
  opening: string;
  place: string | undefined;
}

/** The issuing body: in the title, the red head, the signature, or in what the speaker says of himself. */
export function inferIssuer(words: IssuerWords): Inferred<string> | undefined {
  const { title, masthead, byline, signature, opening, place } = words;
  const speaker = /^([\u4e00-\u9fff]{2,24}?(?:人民)?政府)(?:代|副)?(?:[省市县区州盟旗镇乡]长|主席)/m.exec(
    opening,
  )?.[1];
  const told = /代表(国务院|[\u4e00-\u9fff]{1,20}?(?:人民)?政府)[，,向]/.exec(opening)?.[1];
  // 代表省人民政府 leaves the name out that the title gives.
  const named =
    told && /^(?:自治)?[省市县区州盟旗]/.test(told) ? (place ? `${place}人民政府` : undefined) : told;
  const candidates: [string | undefined, number][] = [
    [issuerInTitle(title), 0.9],
    [masthead, 0.9],
    [byline, 0.85],
    [signature?.split('\n')[0], 0.85],
    [speaker, 0.85],
    [named, 0.75],
  ];
  for (const [value, confidence] of candidates) if (value) return { value, confidence, from: value };
  return undefined;
}

/** The body that issued a document, as its title names it: the words before 关于, or before the year of an annual report. */
function issuerInTitle(title: string): string | undefined {
  const match = /^(.{2,40}?)(?:关于|对|\d{4}年|[二]〇|转发|印发)/.exec(title);
  const name = match?.[1]?.replace(/[（(].*$/, '');
  return name &&
    /(?:政府|委员会|办公[厅室]|国务院|[局厅部委院办署会]|中心|管委会|街道|大队|支队|集团|公司)$/.test(name)
    ? name
    : undefined;
}

/** ——2024年1月5日在示例县第十八届人民代表大会第三次会议上, 示例县人民政府县长 …: lines that name the place. */
export function placeLines(opening: string): string[] {
  const delivered = [...opening.matchAll(/\d{1,2}日在([\u4e00-\u9fff]{2,24}?)第[\u4e00-\u9fff\d]+届/g)].map(
    (match) => match[1]!,
  );
  const speaker =
    /^([\u4e00-\u9fff]{2,24}?)(?:(?:人民)?政府)?(?:代|副)?(?:[省市县区州盟旗镇乡]长|主席)\s/m.exec(
      opening,
    )?.[1];
  const national = /代表(国务院)[，,向]/.exec(opening)?.[1];
  return [...delivered, ...(speaker ? [speaker] : []), ...(national ? [national] : [])];
}
