/**
 * Every colour there is: three themes in five schemes. The style sheet is written from this table, and the contrast test
 * reads the same one, so no pair can be shown that was not checked (WCAG 2.2 1.4.3, 1.4.11).
 */

export const THEMES = ['blue', 'red', 'neutral'] as const;
export type Theme = (typeof THEMES)[number];

/** What a scheme sets whatever the theme. */
export interface SchemeColours {
  ink: string;
  muted: string;
  line: string;
  wash: string;
  paper: string;
  highlight: string;
}

/** What a theme sets in a scheme: one main hue, and one mark for what rises or needs care (47号: at most three hues). */
export interface ThemeColours {
  hue: string;
  mark: string;
}

export const SCHEME_COLOURS: Record<string, SchemeColours> = {
  light: {
    ink: '#1a2230',
    muted: '#566070',
    line: '#d5dae1',
    wash: '#f2f5f9',
    paper: '#ffffff',
    highlight: '#fff0c2',
  },
  dark: {
    ink: '#e6eaf0',
    muted: '#a6b0bd',
    line: '#363f4b',
    wash: '#1c232d',
    paper: '#12161c',
    highlight: '#4d3d0a',
  },
  'contrast-dark': {
    ink: '#ffffff',
    muted: '#ffffff',
    line: '#ffffff',
    wash: '#1f1f1f',
    paper: '#000000',
    highlight: '#004b8d',
  },
  'contrast-light': {
    ink: '#000000',
    muted: '#000000',
    line: '#000000',
    wash: '#f0f0f0',
    paper: '#ffffff',
    highlight: '#ffe14d',
  },
  warm: {
    ink: '#2a2417',
    muted: '#5d543f',
    line: '#ddd2b4',
    wash: '#f2e9d0',
    paper: '#faf4e3',
    highlight: '#f6dd8c',
  },
};

const LIGHT: Record<Theme, ThemeColours> = {
  blue: { hue: '#0b4f9e', mark: '#b3261e' },
  red: { hue: '#b3261e', mark: '#7a4a00' },
  neutral: { hue: '#2f3b4a', mark: '#b3261e' },
};
const DARK: Record<Theme, ThemeColours> = {
  blue: { hue: '#8ab8f5', mark: '#ff9d94' },
  red: { hue: '#ffb4ab', mark: '#f0c060' },
  neutral: { hue: '#c9d2dd', mark: '#ff9d94' },
};
const YELLOW: ThemeColours = { hue: '#ffe600', mark: '#ffb3ad' };
const NAVY: ThemeColours = { hue: '#00307a', mark: '#8f0000' };

/** A contrast scheme is one hue in every theme: legibility outranks the site's colour. */
export const THEME_COLOURS: Record<string, Record<Theme, ThemeColours>> = {
  light: LIGHT,
  dark: DARK,
  'contrast-dark': { blue: YELLOW, red: YELLOW, neutral: YELLOW },
  'contrast-light': { blue: NAVY, red: NAVY, neutral: NAVY },
  warm: {
    blue: { hue: '#0b4488', mark: '#a11d15' },
    red: { hue: '#a11d15', mark: '#6d4200' },
    neutral: LIGHT.neutral,
  },
};
