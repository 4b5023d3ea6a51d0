/** Feeds with holes and foreign matter. */
/** Every place in some JSON, as the keys that lead there. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || !value) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))];
}

export const JUNK = [
  null,
  true,
  -1,
  1.5,
  1e21,
  '',
  ' ',
  '文字',
  'javascript:alert(1)',
  '\u202e',
  [],
  [null],
  {},
  { id: {} },
  undefined,
];

/** The same feed with one place replaced by junk, or taken away. */
export function spoil<T>(feed: T, at: number, junk: unknown): T {
  const copy = JSON.parse(JSON.stringify(feed)) as T;
  const all = places(copy).slice(1);
  const path = all[at % all.length];
  let holder = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  holder[path[path.length - 1]] = junk;
  return copy;
}
