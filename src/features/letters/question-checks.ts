import type { Fault } from '../../adapters/content/fault.ts';
import type { PackView } from '../../adapters/content/kind.ts';
import { dangerKind } from '../danger/index.ts';
import { guidePath } from '../guides/paths.ts';
import { isWhom, valuesOf } from './choices.ts';
import { limitName, reservedSteps } from './letter-kind.ts';
import { type Field, NOT_SURE, type Question } from './question.ts';
import { type Conditional, isReachable } from './reachable.ts';
import { askedUnder, listUnder } from './rules/write.ts';
import type { Condition } from './text/tree.ts';

/** What is wrong with the names in a condition; nothing where all are asked. */
export function* conditionFaults(
  condition: Condition,
  letter: Conditional,
  list?: string,
): Generator<Omit<Fault, 'path' | 'line'>> {
  for (const { term } of condition.terms) {
    if (term.kind === 'harm' && !letter.harm?.includes(term.harm))
      yield { found: `"harm ${term.harm}" in a condition`, expected: 'one that stands under "harm"' };
    if (term.kind === 'limit' && !letter.limits.some((one) => limitName(one) === term.limit))
      yield { found: `the limit "${term.limit}" in a condition`, expected: 'one that stands under "limits"' };
    if (!('name' in term)) continue;
    const asked = askedUnder(letter, term.name, list && listUnder(letter, list));
    const isSelection = term.kind !== 'is' && letter.selections[term.name] !== undefined;
    if (!asked && !isSelection)
      yield { found: `"${term.name}" in a condition`, expected: 'a question of this letter' };
    if (asked && term.kind === 'several' && asked.kind !== 'several' && asked.kind !== 'list')
      yield { found: `"several ${term.name}"`, expected: 'a question of kind several or list' };
    const values = asked && (isWhom(asked) ? [NOT_SURE] : valuesOf(asked));
    if (asked && term.kind === 'is' && !values?.includes(term.option))
      yield {
        found: `"${term.name} is ${term.option}"`,
        expected: `one of ${values?.join(', ') ?? 'nothing: it has no options'}`,
      };
  }
}

/** What must be chosen has to be there to choose, and who may not go on needs a way. */
function* mustFaults(question: Question, pack: PackView): Generator<Omit<Fault, 'path' | 'line'>> {
  const must = 'must' in question ? question.must : undefined;
  for (const value of must?.have ?? [])
    if (!valuesOf(question)?.includes(value))
      yield { found: `"${question.id}" must have "${value}"`, expected: 'one of its options' };
  const guide = question.kind === 'list' ? question.one_must?.guide : must?.guide;
  if (guide && !pack.answersAt(guidePath('en', guide)))
    yield { found: `the guide "${guide}"`, expected: 'a guide of this pack' };
}

/** Only what may be chosen with others can stand alone. */
function* aloneFaults(question: Question): Generator<Omit<Fault, 'path' | 'line'>> {
  const fields: ReadonlyArray<Question | Field> = question.kind === 'list' ? question.fields : [question];
  for (const field of fields)
    if (field.kind === 'choice' && field.options.some(({ alone }) => alone))
      yield { found: `"alone" in the choice "${field.id}"`, expected: 'it in a question of kind several' };
}

/** What came after something was asked after it. */
function* notBeforeFaults(
  question: Question | Field,
  before: ReadonlyArray<Question | Field>,
): Generator<Omit<Fault, 'path' | 'line'>> {
  if (question.kind === 'list')
    for (const [at, field] of question.fields.entries())
      yield* notBeforeFaults(field, question.fields.slice(0, at));
  if (question.kind !== 'day' || question.not_before === undefined) return;
  if (before.find(({ id }) => id === question.not_before)?.kind !== 'day')
    yield {
      found: `"${question.id}" not before "${question.not_before}"`,
      expected: 'a question of kind day before it',
    };
}

/** What is shown again was asked before, and was ticked or typed. */
function* recallFaults(
  question: Question,
  before: readonly Question[],
): Generator<Omit<Fault, 'path' | 'line'>> {
  for (const id of ('recalls' in question && question.recalls) || []) {
    const kind = before.find((one) => one.id === id)?.kind;
    if (kind !== 'several' && kind !== 'text' && kind !== 'long-text')
      yield {
        found: `"${question.id}" recalls "${id}"`,
        expected: 'a question of kind several, text or long-text before it',
      };
  }
}

/** What "something else" is, is asked behind it. */
function* elseFaults(
  question: Question,
  questions: readonly Question[],
): Generator<Omit<Fault, 'path' | 'line'>> {
  const fields: ReadonlyArray<Question | Field> = question.kind === 'list' ? question.fields : [question];
  const behind = questions.slice(questions.indexOf(question) + 1);
  for (const field of fields)
    for (const { typed_in: to } of 'options' in field ? field.options : []) {
      const asked = behind.find(({ id }) => id === to);
      if (to !== undefined && (field !== question || (asked?.kind !== 'text' && asked?.kind !== 'long-text')))
        yield {
          found: `typed_in: ${to}`,
          expected: 'a question of kind text or long-text behind this one, outside of lists',
        };
    }
}

/** The words of an option hold nothing but the day of another question; those of a list not even that. */
function* wordsFaults(
  question: Question,
  questions: readonly Question[],
): Generator<Omit<Fault, 'path' | 'line'>> {
  const fields: ReadonlyArray<Question | Field> = question.kind === 'list' ? question.fields : [question];
  for (const field of fields)
    for (const { words = '' } of 'options' in field ? field.options : []) {
      const days = questions.filter(({ kind }) => kind === 'day' && question.kind !== 'list');
      const plain = days.reduce((left, { id }) => left.replaceAll(`{on ${id}}`, ''), words);
      if (/[{}]/.test(plain))
        yield {
          found: `the words "${words}" of an option`,
          expected: 'no gap but {on …} of a question of kind day',
        };
    }
}

/** A budget is made of amounts that were asked before. */
function* withinFaults(
  question: Question,
  before: readonly Question[],
): Generator<Omit<Fault, 'path' | 'line'>> {
  if (question.kind !== 'money' || !question.within) return;
  for (const id of [question.within.of, ...question.within.less])
    if (before.find((one) => one.id === id)?.kind !== 'money')
      yield { found: `"${question.id}" within "${id}"`, expected: 'a question of kind money before it' };
}

/** What is wrong with the questions of a letter. */
export function* questionFaults(
  letter: Conditional,
  pack: PackView,
): Generator<Omit<Fault, 'path' | 'line'>> {
  const before = new Set<string>();
  for (const question of letter.questions) {
    const { id } = question;
    if (reservedSteps.includes(id))
      yield { found: `a question "${id}"`, expected: 'another id: this one is a step' };
    if (before.has(id)) yield { found: `two questions "${id}"`, expected: 'each id once' };
    if (question.only_if) {
      yield* conditionFaults(question.only_if, letter);
      for (const { term } of question.only_if.terms)
        if ('name' in term && !before.has(term.name))
          yield { found: `"${id}" depends on "${term.name}"`, expected: 'a question that comes before it' };
      if (!isReachable([{ condition: question.only_if, met: true }], letter))
        yield { found: `"${id}" is never asked`, expected: 'a condition that can be met' };
    }
    before.add(id);
    yield* mustFaults(question, pack);
    yield* aloneFaults(question);
    if (question.kind === 'list' && question.one_must)
      yield* conditionFaults(question.one_must.be, letter, id);
    const earlier = letter.questions.slice(0, letter.questions.indexOf(question));
    yield* withinFaults(question, earlier);
    yield* recallFaults(question, earlier);
    yield* notBeforeFaults(question, earlier);
    yield* elseFaults(question, letter.questions);
    yield* wordsFaults(question, letter.questions);
    const fields: ReadonlyArray<Question | Field> = question.kind === 'list' ? question.fields : [question];
    for (const field of fields)
      if ('options' in field)
        for (const { danger } of field.options)
          if (danger && !pack.find(dangerKind, danger))
            yield { found: `the danger "${danger}"`, expected: 'an id of danger.yaml' };
  }
}
