import { expect, test } from 'vitest';
import { PageStyles } from './page-styles.ts';

const styles = new PageStyles(
  () =>
    'body{margin:0}.a{color:red}.b,.c:hover{color:blue}.a .d{top:0}@media print{.b{display:none}}@media screen{.a{left:0}}.m__part{right:0}.a:not(.z){bottom:0}',
);

test('a page gets the rules whose classes it has, and those without classes', () => {
  expect(styles.for('<p class="a">')).toBe(
    'body{margin:0}.a{color:red}@media screen{.a{left:0}}.a:not(.z){bottom:0}',
  );
});

test('of a list of selectors only those that can match stay', () => {
  expect(styles.for('<p class="c">')).toBe('body{margin:0}.c:hover{color:blue}');
});

test('classes that a script will add are kept by the name of its module', () => {
  expect(styles.for('<p data-module="m">')).toContain('.m__part');
});
