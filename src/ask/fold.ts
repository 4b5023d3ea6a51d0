/**
 * Traditional characters that official Chinese uses most, each before its simplified form. A full dictionary is a file of its own;
 * these are enough for a question.
 */
const FORMS =
  '業业發发國国進进實实務务動动設设區区萬万個个產产項项強强開开會会體体經经資资長长機机現现點点應应爲为為为億亿辦办規规創创級级對对關关農农濟济質质場场結结堅坚調调執执總总續续審审監监數数範范時时穩稳學学標标優优決决領领議议費费羣群鎮镇縣县態态統统鄉乡衆众眾众題题員员構构問问環环網网導导內内營营協协際际計计條条臺台確确運运責责處处達达轉转預预準准護护與与單单門门糧粮積积過过專专電电醫医戶户險险線线們们於于減减戰战極极權权黨党聯联擴扩組组復复綜综報报貿贸劃划職职風风據据類类備备訴诉嚴严財财請请裏里礎础綠绿試试價价間间別别義义術术爭争園园見见養养災灾後后餘余兩两帶带習习傳传幹干記记證证來来負负維维織织揮挥車车圍围難难況况認认檢检補补軍军斷断遊游貫贯勢势節节籌筹興兴舉举佔占額额蓋盖驗验層层並并變变邊边東东參参讓让評评團团廣广顯显雙双繼继徹彻從从氣气緊紧給给裝装這这當当畝亩療疗測测滿满識识還还書书頭头將将貧贫採采屆届適适訓训違违錄录約约視视種种稅税兒儿壓压糾纠藥药衛卫隊队債债儲储勵励華华較较觀观無无擔担爾尔罰罚啓启庫库熱热絡络納纳終终麗丽鏈链舊旧鐵铁響响歷历';

const SIMPLE = new Map<string, string>();
for (let i = 0; i < FORMS.length; i += 2) SIMPLE.set(FORMS[i]!, FORMS[i + 1]!);

/** Text as it is compared: half width, lower case, simplified, without spaces and marks; a decimal point and % stay. */
export function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%.]|\.(?!\d)/gu, '')
    .replace(/[\u4e00-\u9fff]/g, (char) => SIMPLE.get(char) ?? char);
}
