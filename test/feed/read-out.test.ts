import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOut } from '../../src/feed/index.js';

function says(cases: [written: string, spoken: string][]): void {
  for (const [written, spoken] of cases) assert.equal(readOut(written).spoken, spoken);
}

test('figures, shares and ranges are read out as in speech', () => {
  says([
    ['金额80.88亿元', '金额八十点八八亿元'],
    ['下降0.8个百分点', '下降零点八个百分点'],
    ['成功率达97%', '成功率达百分之九十七'],
    ['占10%—20%', '占百分之十至二十'],
    ['占10～20%', '占百分之十至二十'],
    ['自然增长率0.5‰', '自然增长率千分之零点五'],
    ['平均缩短3—5个月', '平均缩短三至五个月'],
    ['比重调整为12.1:34.8:53.1', '比重调整为十二点一比三十四点八比五十三点一'],
    ['居全省第2位', '居全省第二位'],
    ['1—9月', '一至九月'],
    ['37,730万元', '三万七千七百三十万元'],
    ['超过1/4', '超过四分之一'],
    ['气温-3.5℃', '气温负三点五摄氏度'],
    ['二级响应2次', '二级响应两次'],
    ['2级以上', '二级以上'],
  ]);
});

test('years, dates, hours, document and standard numbers are no quantities', () => {
  says([
    ['2022—2023年度', '二零二二至二零二三年度'],
    ['示政发〔2024〕11号', '示政发二零二四年十一号'],
    ['示政发[2024]11号', '示政发二零二四年十一号'],
    ['2024-02-18 10:30', '二零二四年二月十八日 十点三十分'],
    ['2024/2/8', '二零二四年二月八日'],
    ['2024.12.08', '二零二四年十二月八日'],
    ['2024年02月01日', '二零二四年二月一日'],
    ['每天9:00—17:05', '每天九点至十七点零五分'],
    ['（2023）示例', '（二零二三）示例'],
    ['依据GB/T 37668—2019', '依据GBT三七六六八杠二零一九'],
  ]);
});

test('numbers that are dialled are read digit by digit, with 幺 for 1', () => {
  says([
    ['12345热线', '幺二三四五热线'],
    ['拨打110报警', '拨打幺幺零报警'],
    ['电话：0371-61234567', '电话:零三七幺，六幺二三四五六七'],
    ['手机13812345678', '手机幺三八幺二三四五六七八'],
    ['411400000-xzf1-00000152号', '四幺幺四零零零零零，xzf幺，零零零零零幺五二号'],
    ['邮编：716000', '邮编:七幺六零零零'],
  ]);
});

test('numbering is followed by a pause', () => {
  says([
    ['一、总体情况', '一、总体情况'],
    ['（一）加强领导', '一，加强领导'],
    ['1.加强领导', '一，加强领导'],
    ['（12）加强领导', '十二，加强领导'],
    ['1.5万户', '一点五万户'],
    ['①有②无', '一有二无'],
    ['Ⅰ~Ⅲ类，劣Ⅴ类', '一至三类，劣五类'],
  ]);
});

test('units, signs, slogans, titles and addresses are said or passed over as in speech', () => {
  says([
    ['“1+10+N”体系', '“一加十加N”体系'],
    ['“2+26”城市', '“二加二十六”城市'],
    ['PM2.5浓度30微克/立方米', 'PM二点五浓度三十微克每立方米'],
    ['30μg/m³', '三十微克每立方米'],
    ['噪声65dB(A)', '噪声六十五分贝'],
    ['面积120㎡', '面积一百二十平方米'],
    ['7×24小时', '七乘二十四小时'],
    ['≥90%', '大于等于百分之九十'],
    ['误差±3', '误差正负三'],
    ['《示例县条例》施行', '示例县条例施行'],
    ['网址：https://www.example.gov.cn/a?b=1。', '网址:网址见原文。'],
    ['信箱a.b@example.gov.cn', '信箱邮箱见原文'],
    ['5G基站', '五G基站'],
  ]);
});

/** Pieces of official texts and plain noise. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '〔2024〕11号',
        '97%',
        '3—5个月',
        '12.1:34.8',
        '2024-02-18',
        '（一）',
        '1.',
        '《',
        '》',
        '12345热线',
        '电话：',
        '0371-61234567',
        'https://a.cn/b',
        '80.88亿元',
        '1+10+N',
        '/',
        'm³',
        '9:00',
        '2022、2023年',
        '①',
        '\n',
        '𠮷',
        '\ud800',
      ),
      fc.string({ unit: fc.constantFrom(...'0123456789.,%:/+-—~年月日第万个近余Aa“〔〕号（）一十 　') }),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('whatever is written: nothing throws, every character has its place, no digit is left', () => {
  fc.assert(
    fc.property(anyText, (written) => {
      const { spoken, places } = readOut(written);
      assert.equal(places.length, spoken.length);
      places.forEach((place, i) => {
        assert.ok(place >= (places[i - 1] ?? 0) && place < written.length);
      });
      assert.doesNotMatch(spoken, /\d/);
    }),
  );
});

test('every Chinese character that is written is said, in order', () => {
  fc.assert(
    fc.property(anyText, (written) => {
      const { spoken, places } = readOut(written);
      const saidAt = new Map<number, string>();
      places.forEach((place, i) => saidAt.set(place, (saidAt.get(place) ?? '') + spoken[i]!));
      let from = 0;
      for (const character of written.replace(/[^\u4e00-\u9fff]/g, '')) {
        from = spoken.indexOf(character, from) + 1;
        assert.ok(from > 0, `${character} of ${written} is not in ${spoken}`);
      }
    }),
  );
});

test('a word the voice is at leads back to what is written', () => {
  const written = '近5年化解率达97%，居全省第2位';
  const { spoken, places } = readOut(written);
  assert.equal(places[spoken.indexOf('百分之')], written.indexOf('97%'));
  assert.equal(places[spoken.indexOf('全省')], written.indexOf('全省'));
});
