import { describe, expect, test } from 'vitest';
import { readCondition } from './condition.ts';
import { parseLetter } from './parse-letter.ts';

const faultsOf = (text: string) => {
  const faults: string[] = [];
  parseLetter(text, (line, found) => void faults.push(`${line}: ${found}`));
  return faults;
};

describe('the text of a letter', () => {
  test('is paragraphs, items, and what stands under a condition or for each entry', () => {
    const parts = parseLetter(
      'One line\nthat goes on.\n\n{if who}\nAbout {who}.\n{else}\nNobody.\n{end}\n\n{each points}\n- {what}\n{end}\n',
      () => {
        throw new Error('no fault');
      },
    );
    expect(parts.map(({ kind, line }) => [kind, line])).toEqual([
      ['paragraph', 1],
      ['if', 4],
      ['each', 10],
    ]);
    expect(parts[0]).toMatchObject({ pieces: [{ words: 'One line that goes on.' }] });
    expect(parts[1]).toMatchObject({ met: [{ kind: 'paragraph' }], unmet: [{ kind: 'paragraph' }] });
    expect(parts[2]).toMatchObject({ list: 'points', parts: [{ kind: 'item' }] });
  });

  test('has points, which are numbered where they stand', () => {
    const parts = parseLetter('{each points}\n1. {what}.\n{end}\n\nIn 1. line.', () => {
      throw new Error('no fault');
    });
    expect(parts[0]).toMatchObject({
      parts: [{ kind: 'point', pieces: [{ name: 'what' }, { words: '.' }] }],
    });
    expect(parts[1]).toMatchObject({ kind: 'paragraph' });
  });

  test.each([
    ['{if who}\nAbout it.', /not closed/],
    ['Nothing.\n{end}', /\{end\}/],
    ['{else}', /\{else\}/],
    ['{if a and b or c}\nX.\n{end}', /\{if a and b or c\}/],
    ['{each a}\n{each b}\n- x\n{end}\n{end}', /\{each b\}/],
    ['A {gap with spaces} here.', /\{gap with spaces\}/],
    ['A {if who}line.', /without its end/],
    ['{if a}x{if b}y{end}{end}', /inside another/],
    ['A brace } alone.', /brace/],
  ])('%j is told as a fault', (text, found) => {
    expect(faultsOf(text).join('\n')).toMatch(found);
  });

  test('a condition joins its terms by one word', () => {
    expect(readCondition('not reference and urgent is now')?.terms).toEqual([
      { not: true, term: { kind: 'answered', name: 'reference' } },
      { not: false, term: { kind: 'is', name: 'urgent', option: 'now' } },
    ]);
    expect(readCondition('late awaab-standard-investigation or blank')?.joined).toBe('or');
    expect(readCondition('urgent == now')).toBeUndefined();
  });
});
