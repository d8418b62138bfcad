import { expect, test } from 'vitest';
import { readDrawing } from './read-drawing.ts';

const svg = (inside: string, head = 'viewBox="0 0 328 200" fill="#1c2326"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${head}><title>A &amp; B</title><desc>All of it.</desc>${inside}</svg>`;

const read = (text: string) => {
  const faults: string[] = [];
  const drawing = readDrawing(text, (_, found) => faults.push(found));
  return { drawing, faults };
};

test('shapes and words are taken as they are, with the name and the alternative text beside them', () => {
  expect(read(svg('<path d="M0 0h9"/>\n <text x="1" y="2">Off</text>')).drawing).toEqual({
    title: 'A & B',
    text: 'All of it.',
    shapes: '<g fill="#1c2326"><path d="M0 0h9"/><text x="1" y="2">Off</text></g>',
    width: 328,
    height: 200,
  });
});

test.each([
  ['<script>alert(1)</script>', 'the element <script>'],
  ['<path d="M0 0" onload="alert(1)"/>', 'the attribute onload'],
  ['<image href="https://example.org/a.png"/>', 'the element <image>'],
  ['<a xlink:href="javascript:alert(1)"><path d=""/></a>', 'the element <a>'],
  ['<path fill="url(#x)" d=""/>', 'the value "url(#x)"'],
  ['<g><style>a{}</style></g>', 'the element <style>'],
  ['<foreignObject><p>x</p></foreignObject>', 'the element <foreignObject>'],
  ["<path d='M0 0'/>", 'markup that is no plain element'],
])('%s is refused', (inside, fault) => {
  const { drawing, faults } = read(svg(inside));
  expect(drawing).toBeUndefined();
  expect(faults.join('; ')).toContain(fault);
});

test('a drawing without a size or without words is refused', () => {
  expect(read(svg('<path d=""/>', '')).faults.join()).toContain('viewBox');
  expect(read('<svg viewBox="0 0 1 1"><path d=""/></svg>').faults.join()).toContain('<title>');
});
