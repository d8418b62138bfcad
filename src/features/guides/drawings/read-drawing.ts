import type { ReportFault } from '../../../ui/prose/parse-inline.ts';
import type { Drawing } from './drawing-kind.ts';

const elements = new Set([
  ...['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'title', 'desc'],
]);

const attributes = new Set([
  ...['xmlns', 'viewBox', 'd', 'cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy'],
  ...['width', 'height', 'points', 'transform', 'opacity', 'fill', 'fill-rule', 'stroke', 'stroke-width'],
  ...['stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight'],
  ...['text-anchor', 'dominant-baseline'],
]);

/** What the page says for itself. */
const ofTheRoot = new Set(['xmlns', 'viewBox', 'width', 'height', 'font-family']);

const tag = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z0-9:-]+="[^"<>]*")*)\s*(\/?)>/g;

/** What of a drawing is not one of the few shapes that may go into a page: nothing that runs, loads or leads away. */
const foreignParts = (svg: string): string[] => {
  const found: string[] = [];
  if (svg.replaceAll(tag, '').includes('<')) found.push('markup that is no plain element');
  for (const [, , name = '', written = ''] of svg.matchAll(tag)) {
    if (!elements.has(name)) found.push(`the element <${name}>`);
    for (const [, attribute = '', value = ''] of written.matchAll(/([a-zA-Z0-9:-]+)="([^"]*)"/g)) {
      if (!attributes.has(attribute)) found.push(`the attribute ${attribute}`);
      if (attribute !== 'xmlns' && /url\(|:/.test(value)) found.push(`the value "${value}"`);
    }
  }
  return found;
};

const inner = (svg: string, name: string): string =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(svg)?.[1]?.trim() ?? '';

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Reads a drawing of the pack and refuses whatever is more than shapes and words. */
export const readDrawing = (file: string, report: ReportFault): Drawing | undefined => {
  const svg = file.replaceAll(/<!--[\s\S]*?-->/g, '').trim();
  const parts = [...new Set(foreignParts(svg))];
  for (const part of parts) report(1, `${part} in a drawing`, 'shapes, words and their colours alone');
  const box = /^<svg\b[^>]*\bviewBox="0 0 (\d+) (\d+)"/.exec(svg);
  const body = /^<svg\b[^>]*>([\s\S]*)<\/svg>$/.exec(svg)?.[1];
  const [title, text] = [inner(svg, 'title'), inner(svg, 'desc')];
  if (!box || body === undefined) report(1, 'no <svg> with a viewBox from 0 0', 'viewBox="0 0 width height"');
  if (!title || !text) report(1, 'no <title> or no <desc>', 'a name, and all that the drawing says in words');
  if (!box || body === undefined || !title || !text || parts.length > 0) return undefined;
  const shared = [...(/^<svg\b([^>]*)>/.exec(svg)?.[1] ?? '').matchAll(/([a-zA-Z-]+)="([^"]*)"/g)]
    .filter(([, name = '']) => !ofTheRoot.has(name))
    .map(([attribute]) => ` ${attribute}`)
    .join('');
  const shapes = body.replace(/<title>[^<]*<\/title>/, '').replace(/<desc>[^<]*<\/desc>/, '');
  return {
    title: unescaped(title),
    text: unescaped(text),
    shapes: `<g${shared}>${shapes.replaceAll(/>\s+</g, '><').trim()}</g>`,
    width: Number(box[1]),
    height: Number(box[2]),
  };
};
