import localFont from 'next/font/local';

/** Schibsted Grotesk. */
export const latin = localFont({
  src: '../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  weight: '400 900',
  variable: '--font-latin',
  // Its stand-in while loading is in globals.css: made here, it would give this file a name of its own, and load it twice.
  adjustFontFallback: false,
  fallback: [],
});

/**
 * Figures of one width for numbers that are compared, from the same file. Asked for here and not with `font-variant-numeric`,
 * because this typeface would widen commas and points with them: $2 . 50.
 */
export const figures = localFont({
  src: '../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  weight: '400 900',
  variable: '--font-figures',
  adjustFontFallback: false,
  fallback: [],
  declarations: [
    { prop: 'unicode-range', value: 'U+30-39' },
    { prop: 'font-feature-settings', value: "'tnum' 1" },
  ],
});

/** Letters of central and eastern European languages; fetched only by pages that show one. */
export const latinExt = localFont({
  src: '../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-ext-wght-normal.woff2',
  weight: '400 900',
  variable: '--font-latin-ext',
  preload: false,
  adjustFontFallback: false,
  fallback: [],
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF' }],
});
