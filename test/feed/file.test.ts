import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileDetails } from '../../src/feed/file.js';

const said = (url: string, mime_type: string, size_in_bytes?: number) =>
  fileDetails({ url, mime_type, ...(size_in_bytes !== undefined && { size_in_bytes }) });

describe('what is told of a file before it is opened', () => {
  const cases: [string, Parameters<typeof said>, string][] = [
    ['the address tells the kind', ['/a/report.pdf?v=1', 'application/pdf', 345678], 'PDF · 338 KB'],
    [
      'office types are unreadable',
      ['/b.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      'DOCX',
    ],
    ['no ending: the media type', ['/download?id=7', 'text/csv; charset=utf-8', 2048], 'CSV · 2 KB'],
    ['a site name is no ending', ['https://www.example.gov.cn/files/77', 'application/ofd'], 'OFD'],
    ['small', ['/a.txt', 'text/plain', 0], 'TXT · 0 B'],
    ['one decimal below ten', ['/a.pdf', 'application/pdf', 1_500_000], 'PDF · 1.4 MB'],
    ['beyond what there is a unit for', ['/a.zip', 'application/zip', 5e12], 'ZIP · 4657 GB'],
  ];
  for (const [what, given, expected] of cases) it(what, () => assert.equal(said(...given), expected));
});
