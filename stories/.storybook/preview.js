import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../../dist/custom-elements.json';
import { prefer, resetPreferences } from '../../src/store/index.js';
import { snippet } from '../snippet.js';

setCustomElementsManifest(manifest);

const choice = (title, icon, items, initial = items[0]) => ({
  description: title,
  defaultValue: initial,
  toolbar: { title, icon, items, dynamicTitle: true },
});

const CONTROLS = { string: 'text', number: 'number', boolean: 'boolean' };

/** Storybook makes controls for stories with arguments only; ours show a state, and every property can be tried on it. */
function withControls({ argTypes }) {
  const entries = Object.entries(argTypes).map(([name, argType]) => {
    const type = argType.type?.name ?? '';
    const options = type.match(/'[^']+'/g)?.map((literal) => literal.slice(1, -1));
    const control = name.includes('-') ? undefined : options ? 'select' : CONTROLS[type];
    return [
      name,
      control ? { ...argType, control: { type: control }, ...(options && { options }) } : argType,
    ];
  });
  return Object.fromEntries(entries);
}

/**
 * What a page decides and a reader meets: each can be tried on every story. Controls set properties of the
 * story's first element.
 */
export default {
  globalTypes: {
    theme: choice('Theme', 'paintbrush', ['blue', 'red', 'neutral']),
    scheme: choice('Scheme', 'contrast', [
      'light',
      'dark',
      'auto',
      'contrast-dark',
      'contrast-light',
      'warm',
    ]),
    language: choice('Language', 'globe', ['zh-Hans', 'zh-Hant', 'en', 'ug']),
    direction: choice('Direction', 'transfer', ['ltr', 'rtl']),
    width: choice('Width', 'grow', ['full', '1280', '768', '320', '280']),
    reader: choice('Reader', 'user', ['anyone', 'elder']),
    size: choice('Text size', 'zoom', ['page', '20', '24', '32', '40']),
  },
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'error' },
    docs: {
      codePanel: true,
      canvas: { sourceState: 'shown' },
      source: {
        language: 'html',
        type: 'dynamic',
        transform: (_code, { originalStoryFn, args }) => snippet(originalStoryFn(args)),
      },
    },
    options: { storySort: { order: ['Pages', 'Elements'] } },
  },
  tags: ['autodocs'],
  argTypesEnhancers: [withControls],
  decorators: [
    (story, { component, args, globals }) => {
      const { theme, scheme, language, direction, width, reader, size } = globals;
      const page = document.documentElement;
      page.setAttribute('data-govreport-theme', theme);
      page.setAttribute('data-govreport-scheme', scheme);
      page.lang = language;
      page.dir = direction;
      // A preference outranks the page; nothing is stored that was not chosen in the toolbar.
      resetPreferences();
      if (reader === 'elder') prefer({ elder: true });
      if (size !== 'page') prefer({ size: Number(size) });
      const { style } = document.body;
      style.maxWidth = width === 'full' ? '' : `${width}px`;
      style.margin = '0 auto';
      style.background = 'var(--govreport-paper, #fff)';
      requestAnimationFrame(() => Object.assign(document.querySelector(component) ?? {}, args));
      return story();
    },
  ],
};
