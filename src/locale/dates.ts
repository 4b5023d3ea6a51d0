/**
 * A time as government pages must show it: `YYYY-MM-DD HH:MM` (国办发〔2017〕47号, annex), in the offset it was
 * published in, never in the reader's.
 *
 * @param rfc3339 such as `2024-02-18T09:30:00+08:00`.
 * @returns the date alone when the time is midnight sharp, which is how a source without a time is stored; the input when
 *   it is no date.
 */
export function displayTime(rfc3339: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2})(?::(\d{2}))?)?/.exec(rfc3339);
  if (!match) return rfc3339;
  const [, date, time, seconds] = match;
  return !time || (time === '00:00' && (!seconds || seconds === '00')) ? date : `${date} ${time}`;
}
