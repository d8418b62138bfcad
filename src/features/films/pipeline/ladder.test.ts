import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rungsFor, rungToKeep } from './ladder.ts';
import { bounds } from './source-facts.ts';

const names = (width: number, height: number) => rungsFor({ width, height }).map(({ name }) => name);

test.each([
  [1920, 1080, ['240', '480', '720']],
  [1280, 720, ['240', '480', '720']],
  [1280, 719, ['240', '480']],
  [640, 360, ['240']],
  [320, 180, ['240']],
  [1080, 1920, ['240', '480', '720']],
])('a film of %i × %i gets the rungs %j', (width, height, rungs) => {
  expect(names(width, height)).toEqual(rungs);
});

test('no rung is larger than the film, nor out of shape; sides are even', () => {
  const { least, most } = bounds.pixels;
  const side = fc.integer({ min: least, max: most });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const rungs = rungsFor({ width, height });
      expect(rungs.length).toBeGreaterThan(0);
      for (const rung of rungs) {
        expect(rung.width).toBeLessThanOrEqual(width);
        expect(rung.height).toBeLessThanOrEqual(height);
        expect([rung.width % 2, rung.height % 2]).toEqual([0, 0]);
        expect(Math.abs(rung.width - (rung.height * width) / height)).toBeLessThan(2 + (2 * width) / height);
      }
    }),
  );
});

test('the film to keep has 480 lines, or as many as there are', () => {
  expect(rungToKeep(rungsFor({ width: 1920, height: 1080 }))?.name).toBe('480');
  expect(rungToKeep(rungsFor({ width: 320, height: 180 }))?.name).toBe('240');
});
