import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { lawBookOf } from '../../deadlines/index.ts';
import type { Answer, Answers } from '../answers.ts';
import { isWhom, valuesOf } from '../choices.ts';
import { type Letter, letterKind } from '../letter-kind.ts';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
import { type Field, NOT_SURE, type Question } from '../question.ts';
import { letterText } from '../take-away/letter-text.ts';
import { takesMonth } from '../told-day.ts';
import { withCapital } from './as-sentence.ts';
import { askedQuestions } from './asked.ts';
import { cleanLine } from './clean-text.ts';
import { blankWords } from './gap-words.ts';
import { letterDocument, toldByHand, toldOf, writtenLetter } from './letter-document.ts';
import { handLine, sentenceText } from './written.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

/** Words as people type them, and as nobody should be able to harm anybody with. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      'a  b',
      '{name}',
      '[x]',
      '#let x = 1',
      '<b>&amp;</b>',
      'محمد',
      'রহিম',
      '😀 ok.',
      'Ends. Twice..',
      '- item',
    ),
  )
  .map(cleanLine)
  // Who types " ," or " ." wants it so; the rule below is about the words round it.
  .filter((text) => /\p{L}|\p{N}/u.test(text) && !/(^|\s)[.,]/.test(text));

const one = (field: Question | Field): fc.Arbitrary<string> => {
  switch (field.kind) {
    case 'choice':
    case 'agreement':
    case 'owner':
      return fc.constantFrom(...(valuesOf(field) ?? []));
    case 'landlord':
    case 'recipient':
      return fc.oneof(words, fc.constant(NOT_SURE));
    case 'money':
      return fc.constantFrom('20', '25.50', '1200');
    case 'day':
      return fc.constantFrom(
        ...['2026-10-14', '2026-11-20', '2025-01-02'],
        ...(takesMonth(field) ? ['2026-10', '2026-11', '2025-10'] : []),
      );
    default:
      return words;
  }
};

const answerTo = (question: Question): fc.Arbitrary<Answer> => {
  if (question.kind === 'several')
    return fc.subarray(
      question.options.map(({ value }) => value),
      { minLength: 1 },
    );
  if (question.kind !== 'list') return one(question);
  const entry = fc.record(Object.fromEntries(question.fields.map((field) => [field.id, one(field)])), {
    requiredKeys: question.fields.filter(({ optional }) => !optional).map(({ id }) => id),
  });
  return fc.array(entry, { minLength: 1, maxLength: 4 });
};

/** Any answers to a letter, with what may be left out left out at times. */
const answersTo = (letter: Letter): fc.Arbitrary<Answers> =>
  fc
    .record(Object.fromEntries(letter.questions.map((question) => [question.id, answerTo(question)])), {
      requiredKeys: letter.questions.filter(({ optional }) => !optional).map(({ id }) => id),
    })
    .map((answers) => answers as Answers);

/** Every letter of the pack, by the names of its files. */
const slugs = readdirSync('content/letters').map((name) => name.replace(/\.en\.md$/, ''));

test('the laws below are tried on every letter of the pack', () => {
  expect(snapshot.list(letterKind).map(({ key }) => key)).toEqual(slugs.toSorted());
});

describe.each(slugs)('whatever is answered to %s', (slug) => {
  const check = (judge: (letter: Letter, answers: Answers) => void): void => {
    const letter = letterNamed(snapshot, slug);
    fc.assert(
      fc.property(answersTo(letter), (answers) => judge(letter, answers)),
      { numRuns: 60 },
    );
  };
  const told = (letter: Letter, answers: Answers) =>
    toldOf(letter, answers, lawBookOf(snapshot), snapshot.day);

  test('no sentence is without a source, and none names a question that was not answered', () => {
    check((letter, answers) => {
      const asked = askedQuestions(letter, answers).map(({ id }) => id);
      for (const { sentences } of writtenLetter(letter, told(letter, answers)).body)
        for (const sentence of sentences) {
          expect(sentence.origins.length).toBeGreaterThan(0);
          for (const origin of sentence.origins)
            if (origin.kind === 'answer') {
              expect(asked).toContain(origin.question);
              expect(answers[origin.question], sentenceText(sentence)).toBeDefined();
            }
        }
    });
  });

  test('a limit is named only where it stands', () => {
    check((letter, answers) => {
      const desk = told(letter, answers);
      for (const { sentences } of writtenLetter(letter, desk).body)
        for (const { origins } of sentences)
          for (const origin of origins)
            if (origin.kind === 'rule') expect(desk.facts.get(origin.limit)?.stands).toBe('yes');
    });
  });

  test('every gap is filled or is a line to fill, spaces are single, and no form speaks', () => {
    check((letter, answers) => {
      const text = letterText(letterDocument(letter, told(letter, answers), snapshot.day));
      // What people type may look like anything; what stands round it may not.
      const typed = JSON.stringify(answers);
      expect(text).not.toMatch(/ {2}| [.,]( |$)/m);
      if (!typed.includes('{')) expect(text).not.toMatch(/[{}]/);
      expect(text).not.toMatch(/and\/or|\(s\)|N\/A|undefined|null\b/);
    });
  });

  test('every word that was typed reaches the letter', () => {
    check((letter, answers) => {
      const text = letterText(letterDocument(letter, told(letter, answers), snapshot.day));
      for (const question of askedQuestions(letter, answers)) {
        const answer = answers[question.id];
        if (typeof answer !== 'string' || !['text', 'long-text', 'name'].includes(question.kind)) continue;
        const plain = answer.replace(/[.]+$/, '');
        // Where it begins a sentence it has a capital.
        expect(
          [plain, plain.charAt(0).toUpperCase() + plain.slice(1), withCapital(plain)].some((one) =>
            text.includes(one),
          ),
        ).toBe(true);
      }
    });
  });

  test('a line to fill by hand is left only where somebody is not sure whose name it is', () => {
    check((letter, answers) => {
      const { body, subject } = writtenLetter(letter, told(letter, answers));
      const sentences = [...subject, ...body.flatMap((block) => block.sentences)];
      const byHand = sentences.flatMap(({ runs }) => runs.filter(({ by }) => by === 'hand'));
      const unsure = letter.questions
        .filter((question) => isWhom(question) && answers[question.id] === NOT_SURE)
        .map((question) => handLine(blankWords(question)));
      expect(byHand.map(({ text }) => text).filter((text) => !unsure.includes(text))).toEqual([]);
    });
  });

  test('with nothing answered it has lines to fill by hand', () => {
    const letter = letterNamed(snapshot, slug);
    const book = lawBookOf(snapshot);
    const text = letterText(letterDocument(letter, toldByHand(letter, book, snapshot.day), snapshot.day));
    expect(text).toContain('[your name]');
    expect(text).not.toMatch(/[{}]|undefined| {2}|, by \[/);
  });
});
