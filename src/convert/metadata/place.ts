/** The place a report is of: its divisions, its GB/T 2260 code and the province it lies in. */
import type { Place } from '../../feed/types.js';
import type { Inferred } from './infer.js';

/** GB/T 2260, the first two digits. */
const PROVINCES: Record<string, string> = {
  11: '北京市',
  12: '天津市',
  13: '河北省',
  14: '山西省',
  15: '内蒙古自治区',
  21: '辽宁省',
  22: '吉林省',
  23: '黑龙江省',
  31: '上海市',
  32: '江苏省',
  33: '浙江省',
  34: '安徽省',
  35: '福建省',
  36: '江西省',
  37: '山东省',
  41: '河南省',
  42: '湖北省',
  43: '湖南省',
  44: '广东省',
  45: '广西壮族自治区',
  46: '海南省',
  50: '重庆市',
  51: '四川省',
  52: '贵州省',
  53: '云南省',
  54: '西藏自治区',
  61: '陕西省',
  62: '甘肃省',
  63: '青海省',
  64: '宁夏回族自治区',
  65: '新疆维吾尔自治区',
  71: '台湾省',
  81: '香港特别行政区',
  82: '澳门特别行政区',
};
const PROVINCE_NAMES = Object.values(PROVINCES);
const ANY_PROVINCE = new RegExp(PROVINCE_NAMES.join('|'), 'g');
const PROVINCE_PREFIX = new RegExp(`^(${PROVINCE_NAMES.join('|')})`);
const UNIT =
  '(?:省|自治区|自治州|特别行政区|地区|盟|市|自治县|自治旗|县|旗|林区|特区|新区|开发区|区|街道|镇|民族乡|乡)';
const PLACE_NAME = new RegExp(`^((?:(?!关于|政府|人民|转发|印发|年)[\\u4e00-\\u9fff]){1,12}?${UNIT})`);

/** Splits `内蒙古自治区呼伦贝尔市海拉尔区` into its divisions, outermost first. */
export function divisionsOf(text: string): string[] {
  const names: string[] = [];
  let rest = text;
  const province = PROVINCE_PREFIX.exec(rest);
  if (province) {
    names.push(province[1]!);
    rest = rest.slice(province[1]!.length);
  }
  for (let match = PLACE_NAME.exec(rest); match && names.length < 5; match = PLACE_NAME.exec(rest)) {
    // 全市, 市区 name no division; after a division may come 委, 人民政府 and the like, which begin no other.
    if (
      /^(?:[全本各我该][省市县区乡镇州盟旗]|[省市县]区)$|^(?:委|人民|政府|办公|第|和|及|党)/.test(match[1]!)
    )
      break;
    names.push(match[1]!);
    rest = rest.slice(match[1]!.length);
  }
  return names;
}

/** The place a report is of. `texts` are tried in order: title, issuer, signature, delivery line; `all` is the whole document. */
export function inferPlace(
  texts: (string | undefined)[],
  siteIdCode: string | undefined,
  all: string,
): Inferred<Place> | undefined {
  for (const text of texts) {
    if (!text) continue;
    if (/^(?:中华人民共和国)?国务院|^(?:中央|国家|全国|中国)/.test(text)) {
      return { value: { name: '全国' }, confidence: 0.8, from: text };
    }
    const names = divisionsOf(
      text.replace(/^中共/, '').replace(/^[—－-]*(?:\d{4}年(?:\d{1,2}月\d{1,2}日)?)?(?:度)?(?:在|关于)?/, ''),
    );
    const name = names.pop();
    if (!name) continue;
    const code = /^\d{10}$/.test(siteIdCode ?? '') ? siteIdCode!.slice(0, 6) : undefined;
    const within =
      names.join('') ||
      (PROVINCE_NAMES.includes(name) ? '' : (PROVINCES[code?.slice(0, 2) ?? ''] ?? provinceIn(all)));
    const own = code && isCodeOf(name, code) ? code : undefined;
    return {
      value: { name, ...(own && { code: own }), ...(within && { within }) },
      confidence: 0.85,
      from: text,
    };
  }
  return undefined;
}

/** A county's report on its city's site: the site's code is the city's. The last digits tell which level a code is of. */
function isCodeOf(name: string, code: string): boolean {
  if (PROVINCE_NAMES.includes(name)) return code.endsWith('0000');
  if (/(?:州|盟|地区)$/.test(name)) return code.endsWith('00');
  return /市$/.test(name) || !code.endsWith('00');
}

/** The province a document speaks of again and again, and of no other nearly as often. */
function provinceIn(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(ANY_PROVINCE)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && (second?.[1] ?? 0) * 3 <= first[1] ? first[0] : undefined;
}
