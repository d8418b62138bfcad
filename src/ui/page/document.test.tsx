import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type DocumentProps, renderDocument, supportScript } from './document.tsx';

const props: DocumentProps = {
  language: 'en',
  title: 'Damp and mould',
  description: 'What your landlord must do.',
  canonical: 'https://homes.example.org/guides/damp-and-mould',
  shareCard: 'https://homes.example.org/share-card.png',
  menu: [
    { text: 'Find help', href: '/topics', current: true },
    { text: 'Training', href: '/training' },
  ],
  search: { action: '/search', question: '"><script>alert(1)</script>' },
  footer: { links: [{ text: 'Privacy', href: '/privacy' }], operator: 'A & B' },
  body: '<h1>Damp and mould</h1>',
};

describe('the frame of a page', () => {
  test('names page and site in the title, once where they are the same', () => {
    expect(renderDocument(props)).toContain('<title>Damp and mould – Four Million Homes</title>');
    expect(renderDocument({ ...props, title: 'Four Million Homes' })).toContain(
      '<title>Four Million Homes</title>',
    );
  });

  test('escapes what a person typed, and leaves the rendered body as it is', () => {
    const html = renderDocument(props);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('<main id="main"><h1>Damp and mould</h1></main>');
    expect(html).toContain('A &amp; B');
  });

  test('has no script, style or handler of its own unless it is given some', () => {
    const html = renderDocument(props);
    expect(html).not.toMatch(/<script|<style| style=| on[a-z]+=/);
  });

  test('asks search engines to leave an unlisted page out, and says nothing else about it', () => {
    const html = renderDocument({ ...props, unlisted: true });
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).not.toMatch(/canonical|og:/);
  });

  test('carries the styles and scripts that it is given, with the line whose hash is known', () => {
    const html = renderDocument({ ...props, styles: 'a>b{color:red}', scripts: [{ src: '/a.js' }] });
    expect(html).toContain('<style>a>b{color:red}</style>');
    expect(html).toContain('<body data-scripts="/a.js">');
    const line = /<body[^>]*><script>(.*?)<\/script>/.exec(html)?.[1] ?? '';
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(hash(line)).toBe(hash(supportScript));
  });

  test('shows the way out once and asks for one script alone, where the page needs it', () => {
    const html = renderDocument({ ...props, exit: true });
    expect([...html.matchAll(/ data-module="([^"]+)"/g)].map((match) => match[1])).toEqual([
      'govuk-exit-this-page',
    ]);
    expect(renderDocument(props)).not.toContain('exit-this-page');
  });

  test('marks the menu entry that the page belongs to', () => {
    expect(renderDocument(props)).toContain('<a href="/topics" aria-current="true">Find help</a>');
  });

  test('costs less than three kilobytes of markup on every page', () => {
    expect(renderDocument({ ...props, body: '' }).length).toBeLessThan(3072);
  });
});
