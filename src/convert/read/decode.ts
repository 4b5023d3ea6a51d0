/** From bytes to text. Pages lie about their encoding, so the bytes are believed first and the declaration last. */
import type { Messages } from '../messages.js';

export interface Decoded {
  text: string;
  encoding: string;
}

/** Decodes UTF-8, UTF-16 or GB18030 (which holds GBK and GB2312), with or without BOM; Big5 when declared. */
export function decode(bytes: Uint8Array, messages: Messages): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const strict = tryDecode('utf-8', bytes);
  if (strict !== undefined) return { text: strict, encoding: 'utf-8' };
  const declared = declaredEncoding(bytes);
  const loose = new TextDecoder('utf-8').decode(bytes);
  // A file cut off in the middle of a character is still UTF-8; GB18030 read as UTF-8 is damaged everywhere.
  const damage = count(loose, '\ufffd');
  if (damage <= Math.max(2, loose.length / 500)) {
    messages.warning(
      'encoding-damaged',
      'line 1',
      `文件按 UTF-8 读取，有 ${damage} 处字符损坏，已用“\ufffd”代替；请核对原文件是否完整。`,
      `Read as UTF-8 with ${damage} damaged characters, shown as \ufffd; check that the file is complete.`,
    );
    return { text: loose, encoding: 'utf-8' };
  }
  if (declared === 'big5') {
    const big5 = tryDecode('big5', bytes);
    if (big5 !== undefined) return { text: big5, encoding: 'big5' };
  }
  const chinese = tryDecode('gb18030', bytes);
  if (chinese !== undefined) return { text: chinese, encoding: 'gb18030' };
  const text = new TextDecoder('gb18030').decode(bytes);
  messages.warning(
    'encoding-unsure',
    'line 1',
    '无法确定文件的编码，已按 GB18030 读取，部分字符可能有误；请另存为 UTF-8 后重试。',
    'The encoding could not be told; read as GB18030, some characters may be wrong. Save as UTF-8 and try again.',
  );
  return { text, encoding: 'gb18030' };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Chinese UTF-16 without a mark still has ASCII line ends and digits, every second byte of them zero.
  const head = bytes.subarray(0, 4096);
  const zeros: [number, number] = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  });
  const [even, odd] = zeros;
  // A few characters (一, U+4E00) have a zero in the other half.
  if (odd > head.length / 50 && even < odd / 4) return 'utf-16le';
  if (even > head.length / 50 && odd < even / 4) return 'utf-16be';
  return undefined;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found++;
  return found;
}
