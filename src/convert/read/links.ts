/** Links a feed may hold, and files worth listing as attachments. */

/** The address when it is http(s), mailto, tel or relative; undefined for `javascript:`, `data:` and the like. */
export function safeUrl(raw: string): string | undefined {
  // Browsers drop control characters and white space before reading the scheme, so an attacker may hide it there.
  const url = raw.replace(/[\u0000-\u0020\u007f-\u00a0]+/g, (gap, at: number) =>
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

/** The media type of a file to download, by the extension in its path or in a `filename=` parameter. */
export function fileType(url: string): string | undefined {
  const extension = /\.([a-z0-9]{2,4})(?:$|[?#&])/i.exec(url)?.[1]?.toLowerCase();
  return extension && Object.prototype.hasOwnProperty.call(TYPES, extension) ? TYPES[extension] : undefined;
}
