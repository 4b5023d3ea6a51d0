/** Links a feed may hold, and files worth listing as attachments. */

/** The address when it is http(s), mailto, tel or relative; undefined for `javascript:`, `data:` and the like. */
export function safeUrl(raw: string): string | undefined {
  // Browsers drop control characters and white space before reading the scheme, so an attacker may hide it there.
  const url = raw.replace(/[\p{Cc}\s]+/gu, (gap, at: number) =>
    at === 0 ? '' : gap.includes(' ') ? '%20' : '',
  );
  if (!url || url.startsWith('#')) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/%20/g, ''))?.[1]?.toLowerCase();
  if (scheme && !/^(?:https?|mailto|tel)$/.test(scheme)) return undefined;
  return url.replace(/(?:%20)+$/, '');
}

const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  wps: 'application/vnd.ms-works',
  et: 'application/vnd.ms-excel',
  ofd: 'application/ofd',
  csv: 'text/csv',
  txt: 'text/plain',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
};

/** The media type of a file to download, by an extension in its address: in the path or in a parameter. */
export function fileType(url: string): string | undefined {
  let type: string | undefined;
  for (const [, extension] of url.matchAll(/\.([a-z0-9]{2,4})(?=$|[?#&])/gi)) {
    const key = extension!.toLowerCase();
    if (Object.prototype.hasOwnProperty.call(TYPES, key)) type = TYPES[key];
  }
  return type;
}

/** A relative address as seen from the page `base`; as it is when there is no base or it makes no sense. */
export function absolute(url: string, base: string | undefined): string {
  if (!base || /^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}
