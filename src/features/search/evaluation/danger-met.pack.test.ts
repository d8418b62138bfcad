import { beforeAll, describe, expect, test } from 'vitest';
import { realLibrary } from '../../../../test/real-pack.ts';
import type { SearchLibrary } from '../library.ts';

let library: SearchLibrary;

beforeAll(async () => {
  library = await realLibrary();
}, 120_000);

describe('danger', () => {
  test('danger is seen wherever it is told in 2,300 characters, though they are too many to be read whole', () => {
    const calm = 'my sister came round on sunday and we had tea and she told me about her garden again. ';
    const told = 'there is a strong smell of gas by the cooker. ';
    for (const [before, after] of [
      [0, 26],
      [8, 18],
      [18, 8],
      [26, 0],
    ] as const)
      expect(
        library.search(calm.repeat(before) + told + calm.repeat(after), 5).dangers.map(({ id }) => id),
      ).toEqual(['gas']);
    expect(library.search(calm.repeat(26), 5).dangers).toEqual([]);
  });

  test.each([
    ['bailiffs coming tomorrow', 'homeless-today'],
    ['bailiffs at the door', 'homeless-today'],
    ['someone is hurting my child', 'child'],
    ['child abuse next door', 'child'],
    ['the boiler hurt nobody, my kids are fine', undefined],
    ['beat the waiting list with a child', undefined],
    ['The repairs team came in January. I want to kill myself. The window is still broken.', 'suicide'],
    ['I want to kill myself. The bath leaks and the floor is soft. The window is still broken.', 'suicide'],
    [
      'We have been waiting for a bathroom since May. My husband hits me when he is drunk. The bath leaks and the floor is soft. Who fixes it?',
      'domestic-abuse',
    ],
    [
      `${'The bath leaks and the floor is soft. '.repeat(22)}I want to kill myself. ${'They came to measure the window. '.repeat(22)}`,
      'suicide',
    ],
    ['my complaint is late and my husband hits me', 'domestic-abuse'],
    ['my husband hits me and I want to move house', 'domestic-abuse'],
    ['boiler broke and i feel like ending it all', 'suicide'],
    ['rent went up, also i can smell gas in the hall', 'gas'],
    ['the lift is broken and my mum is stuck in it', 'stuck-lift'],
    ['im deaf and there is a fire', 'fire'],
    ['there is a fire please help', 'fire'],
    ['the council ignored my complaint and i want to kill myself', 'suicide'],
    ['my complaint is late and i want to end it all', 'suicide'],
    ['my baby cant breathe and i made a complaint in june', 'breathing'],
    ['can i get compensation and the carbon monoxide alarm is going off', 'carbon-monoxide'],
    ['мой муж бьет меня', 'domestic-abuse'],
    ['cheira a gás', 'gas'],
  ])('"%s" is met as %s', (question, danger) => {
    const ids = library.search(question, 5).dangers.map(({ id }) => id);
    if (danger) expect(ids).toContain(danger);
    else expect(ids).not.toContain('child');
  });

  test.each([
    ['he hits me and the boiler is broken', 'domestic-abuse'],
    ['the sink leaks and my husband hits me', 'domestic-abuse'],
    ['my inhaler is not helping and the flat is full of mould', 'breathing'],
    ['smell of gas and nobody rings back about the rent', 'gas'],
  ])('for "%s" the first block is %s', (question, danger) => {
    expect(library.search(question, 5).dangers[0]?.id).toBe(danger);
  });

  test.each([
    ['he hits me and there is mould in my sons room', ['domestic-abuse', 'damp-and-mould']],
    ['gas smell and also mould', ['gas-safety', 'damp-and-mould']],
    ['bailiffs tomorrow and there is a leak', ['eviction', 'leaks-and-flooding']],
    ['ive took all my tablets', []],
  ])('below "%s" stands what it is about, and what was told besides', (question, guides) => {
    const { dangers, results } = library.search(question, 5);
    expect(dangers).not.toEqual([]);
    expect(results.map(({ slug }) => slug).filter((slug) => slug !== 'anti-social-behaviour')).toEqual(
      guides,
    );
    expect(library.search(question, 1).results.map(({ slug }) => slug)).toEqual(guides.slice(0, 1));
  });

  test.each([
    'The gas bill is late. The lift is broken. My neighbour plays music. Who can help?',
    'the gas bill is late and the lift is broken',
    'i want to complain and the stairs are dirty',
    'my neighbour plays music and the bins are full',
    'the lift is broken and nan cant get her shopping up',
    'social worker taking my kids',
    'they hit me with a service charge',
    'the contractor called me thick',
  ])('there is none in "%s"', (question) => {
    expect(library.search(question, 5).dangers).toEqual([]);
  });
});
