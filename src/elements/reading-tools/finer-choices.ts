import { msg } from '@lit/localize';
import { SCRIPTS, SPACES, ZOOM_PERCENTS } from '../../store/index.js';
import type { Script } from '../../store/index.js';
import type { Choice } from './choices.js';
import { scriptName } from './names.js';

/** What is chosen behind 更多: page zoom, script, and spacing one by one. */
export function finerChoices(): Choice[] {
  const spaces = { values: [undefined, ...SPACES], name: (_: unknown, step: number) => spaceNames[step]! };
  const spaceNames = [msg('标准'), msg('宽'), msg('更宽')];
  return [
    {
      key: 'zoom',
      legend: msg('缩放'),
      values: [undefined, ...ZOOM_PERCENTS],
      name: (zoom) => `${String(zoom ?? 100)}%`,
    },
    {
      key: 'script',
      legend: msg('简繁'),
      values: [undefined, ...SCRIPTS],
      name: (script) => scriptName(script as Script),
    },
    { key: 'line', legend: msg('行距'), ...spaces },
    { key: 'paragraph', legend: msg('段距'), ...spaces },
    { key: 'letter', legend: msg('字距'), ...spaces },
  ];
}
