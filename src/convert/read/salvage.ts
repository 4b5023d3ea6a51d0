/** The text that can still be had from a broken or an old file. */

/** One file of a cut-off zip archive, as far as it goes; undefined when it is not there. Needs Node for the inflating. */
export async function salvageZipEntry(bytes: Uint8Array, name: string): Promise<string | undefined> {
  const at = findEntry(bytes, name);
  if (!at) return undefined;
  const data = bytes.subarray(at.data);
  if (at.method === 0) return new TextDecoder().decode(data);
  try {
    const { inflateRawSync, constants } = await import('node:zlib');
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 200_000_000 };
    return new TextDecoder().decode(inflateRawSync(data, options));
  } catch {
    return undefined;
  }
}

/** The local header of an entry: signature, method at 8, name length at 26, extra length at 28, name at 30. */
function findEntry(bytes: Uint8Array, name: string): { data: number; method: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = new TextEncoder().encode(name);
  for (let i = 0; i + 30 + wanted.length < bytes.length; i++) {
    if (bytes[i] !== 0x50 || bytes[i + 1] !== 0x4b || bytes[i + 2] !== 3 || bytes[i + 3] !== 4) continue;
    const length = view.getUint16(i + 26, true);
    if (length === wanted.length && wanted.every((byte, k) => bytes[i + 30 + k] === byte)) {
      return { data: i + 30 + length + view.getUint16(i + 28, true), method: view.getUint16(i + 8, true) };
    }
  }
  return undefined;
}

/** The paragraphs of a WordprocessingML document, one a line, without tags. */
export function xmlToText(xml: string): string {
  return xml
    .replace(/<w:(?:p|tr)[ >]/g, '\n$&')
    .replace(/<w:(?:br|tab)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>?/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** Runs of Chinese text in an old Word, WPS or unknown binary file, which keeps it as UTF-16. */
export function salvageBinary(bytes: Uint8Array): string {
  const runs: string[] = [];
  for (const offset of [0, 1]) {
    const end = bytes.length - ((bytes.length - offset) % 2);
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(offset, end));
    for (const run of text.match(
      /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u203b\x20-\x7e\r\n\t]{12,}/g,
    ) ?? []) {
      const chinese = run.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
      if (chinese > run.length * 0.5) runs.push(run.replace(/\r(?!\n)/g, '\n'));
    }
    if (runs.length) break;
  }
  return runs.join('\n');
}
