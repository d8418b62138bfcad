import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { compile } from 'sass';
import { describe, expect, test } from 'vitest';
import { themeColour } from '../page/document.tsx';
import { Wordmark } from '../page/wordmark.tsx';
import { colourPairs } from './colour-pairs.ts';

const folder = import.meta.dirname;

const colours = new Map(
  [...readFileSync(join(folder, '_colours.scss'), 'utf8').matchAll(/^\$([a-z-]+): (#[0-9a-f]{6});/gm)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

const colour = (name: string): string => {
  const value = colours.get(name);
  if (!value) throw new Error(`No colour "${name}" in _colours.scss.`);
  return value;
};

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const part = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
};

const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe('colours', () => {
  test.each(colourPairs)('$text on $ground has a contrast of at least $least', ({ text, ground, least }) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least);
  });

  test('every colour is the text or the ground of some pair, or only draws lines', () => {
    const named = new Set(colourPairs.flatMap(({ text, ground }) => [text, ground]));
    expect([...colours.keys()].filter((name) => !named.has(name))).toEqual(['line']);
  });

  test('the colour told to browsers is the deep one', () => {
    expect(themeColour).toBe(colour('deep'));
  });
});

describe('drawings', () => {
  test('the wordmark and the icon are smaller than a kilobyte', () => {
    expect(renderToString(Wordmark()).length).toBeLessThan(1024);
    expect(statSync(join(folder, 'favicon.svg')).size).toBeLessThan(1024);
  });

  test('the share card is a picture of 1200 by 630 under 60 KB', () => {
    const card = readFileSync(join(folder, 'share-card.png'));
    expect(card.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(card.length).toBeLessThan(60 * 1024);
  });
});

describe('the stylesheet', () => {
  const { css } = compile(join(folder, 'site.scss'), {
    loadPaths: ['node_modules'],
    quietDeps: true,
    style: 'compressed',
  });

  test('fetches nothing: no fonts, no pictures, no other sheets', () => {
    expect(css).not.toMatch(/@import|@font-face|url\((?!["']?data:)/);
  });

  test('red is kept for danger and for leaving a page at once', () => {
    const red = colour('danger');
    const users = [...css.matchAll(/([^{}]+)\{[^{}]*\}/g)]
      .filter(([rule]) => rule.includes(red))
      .map(([, selector = '']) => selector.trim());
    expect(users.length).toBeGreaterThan(0);
    for (const selector of users)
      expect(selector).toMatch(/^\.fmh-danger|^\.fmh-search__urgent|^\.govuk-exit-this-page__button$/);
  });
});
