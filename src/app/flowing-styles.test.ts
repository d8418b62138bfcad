import { expect, test } from 'vitest';
import { flowingStyles } from './flowing-styles.ts';

test('sides become the beginning and the end of a line', () => {
  expect(flowingStyles('a{margin-left:4px;border-right:1px solid;left:0;text-align:left}')).toBe(
    'a{margin-inline-start:4px;border-inline-end:1px solid;inset-inline-start:0;text-align:start}',
  );
});

test('two different sides in one line are written out, equal ones stay', () => {
  expect(flowingStyles('a{margin:0 15px 5px 0}')).toBe(
    'a{margin-top:0;margin-inline-end:15px;margin-bottom:5px;margin-inline-start:0}',
  );
  expect(flowingStyles('a{padding:0 15px 5px}b{margin:1px 2px 3px 2px}')).toBe(
    'a{padding:0 15px 5px}b{margin:1px 2px 3px 2px}',
  );
});

test('what has no side is left alone', () => {
  const css = '@media print{a{border-width:1px;border-left-color:red;background:left top}}';
  expect(flowingStyles(css)).toBe(css.replace('border-left-color', 'border-inline-start-color'));
});
