import { describe, expect, test } from 'vitest';
import { Lexicon, placesOf, Recogniser } from '../words/index.ts';
import { Discerner } from './discern.ts';
import { noneOfThem } from './examples-kind.ts';
import { learnToDiscern } from './learn-to-discern.ts';

const lexicon = new Lexicon({
  senses: [{ sense: 'none', words: ['none'], ranks: false, absorbs: false }],
  coming: [],
  fillers: 'the a in on and out',
  glue: 'the a is are of my',
  plain: '',
});

const examples = [
  {
    id: 'violence',
    said: [
      'he has a knife and shouts at my door',
      'man with a bat outside my door',
      'they punched me on the stairs',
      'he says he will kill me with a knife',
      'kill threat from the man upstairs',
    ],
  },
  {
    id: 'fire',
    said: ['flames in the kitchen', 'smoke and flames next door', 'curtains caught fire in the kitchen'],
  },
  {
    id: noneOfThem,
    said: [
      'killing me waiting for these repairs',
      'these repair delays kill me',
      'the noise is killing me every weekend',
      'kitchen door is broken',
      'who mends the door on the stairs',
    ],
  },
];

const items = [
  { id: 'violence', words: ['kill', 'knife'], not: [] },
  { id: 'fire', words: ['fire'], not: ['fire door'] },
];
const others = ['repairs never done in the kitchen', 'delays and delays with repairs'].map((line) =>
  lexicon.read(line),
);
const belief = { doubtful: 0.2, sure: 0.8, share: 0.2, byEar: true, byClause: true, learnsLists: true };
const means = { lexicon, belief };
/** Few sentences teach little: each is said by many people. */
const saidByMany = <Item>(list: readonly Item[]): Item[] => Array.from({ length: 40 }, () => list).flat();
const learned = learnToDiscern(
  items,
  examples.map(({ id, said }) => ({ id, said: saidByMany(said) })),
  saidByMany(others),
  means,
);
const discerner = new Discerner(items, Recogniser.of(items, lexicon), learned, belief);

const seen = (question: string): string[] => {
  const tokens = lexicon.read(question);
  return discerner.find(tokens, placesOf(tokens)).map(({ id }) => id);
};

describe('what a question is about', () => {
  test('is known by a word of the lists', () => {
    expect(seen('he will kill me')).toEqual(['violence']);
    expect(seen('fire')).toEqual(['fire']);
  });

  test('is not what a word of the lists says, where such sentences are about something else', () => {
    expect(seen('killing me these repairs and delays')).toEqual([]);
  });

  test('is known by sentences like it without any word of the lists', () => {
    expect(seen('man outside my door with a bat')).toEqual(['violence']);
    expect(seen('flames next door and smoke in the kitchen')).toEqual(['fire']);
  });

  test('is known by one clause of a long story', () => {
    const story =
      'who mends the kitchen door and the stairs these repair delays are waiting for repairs every weekend';
    expect(seen(story)).toEqual([]);
    const clause = 'there is a man with a bat outside my door and they punched me on the stairs';
    expect(seen(`${story} ${clause} ${story}`)).toEqual(['violence']);
  });

  test('is not guessed from one word', () => {
    expect(seen('flames')).toEqual([]);
  });

  test('is nothing where no word was ever heard', () => {
    expect(seen('helicopter parade yesterday')).toEqual([]);
    expect(seen('')).toEqual([]);
  });
});
