import type { When } from '../../law/index.ts';
import type { TypedTime } from '../deadlines/index.ts';
import type { Answer, Entry } from './answers.ts';
import { entriesOf, optionsOf } from './answers.ts';
import { valuesOf } from './choices.ts';
import { readMoney } from './money.ts';
import { type Field, type ListQuestion, longest, NOT_SURE, type Question } from './question.ts';
import { cleanLine, cleanText } from './rules/clean-text.ts';
import { notAlone, nothingToWrite, tooMany } from './rules/contradictory.ts';
import { readToldDay, takesMonth } from './told-day.ts';

/** What stands in the fields of a form, by their names, so that it can be shown again as it was. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export interface AnswerFault {
  /** The id of the field to mend. */
  readonly field: string;
  readonly sentence: string;
}

export type ReadAnswer =
  /** No answer: it was left out, which is allowed. */
  | { readonly answer?: Answer; readonly faults?: never }
  | { readonly answer?: never; readonly faults: readonly AnswerFault[] };

/** Reads the fields of a form as lists of texts, whatever was sent. */
export const typedFrom = (body: unknown): Typed => {
  if (body === null || typeof body !== 'object') return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): Array<[string, string[]]> => {
      const all: unknown[] = Array.isArray(value) ? value : [value];
      const texts = all.filter((one): one is string => typeof one === 'string');
      return texts.length > 0 ? [[name, texts]] : [];
    }),
  );
};

export const typedText = (typed: Typed, name: string): string => typed[name]?.[0] ?? '';

/** The name of the box that says "I am not sure" beside a line to type. */
export const unsureName = (id: string): string => `${id}-not-sure`;

/** The name of a field of an entry: `problems-2-room`. */
export const entryName = (list: string, number: number, field: string): string =>
  `${list}-${number}-${field}`;

const typedDay = (typed: Typed, name: string): TypedTime => ({
  day: cleanLine(typedText(typed, `${name}-day`)),
  month: cleanLine(typedText(typed, `${name}-month`)),
  year: cleanLine(typedText(typed, `${name}-year`)),
});

const missing = (field: Question | Field): string => {
  if (field.kind === 'day' && takesMonth(field)) return 'Add the day, or the month and the year.';
  const sentences: Partial<Record<typeof field.kind, string>> = {
    choice: 'Choose an answer.',
    agreement: 'Choose an answer, or “I am not sure”.',
    owner: 'Choose an answer, or “I am not sure”.',
    several: 'Tick at least one.',
    day: 'Add the day.',
    landlord: 'Write the name of your landlord, or tick “I am not sure”.',
    recipient: 'Write whom the letter goes to, or tick “I am not sure”.',
    list: 'Fill in at least one.',
  };
  return sentences[field.kind] ?? (field.blank ? `Write ${field.blank}.` : 'Write an answer.');
};

/** One field with one value, under a name. */
type ReadField = { readonly value: string } | { readonly fault: AnswerFault };

const tooLong = (name: string, length: number, most: number): ReadField => ({
  fault: {
    field: name,
    sentence: `This is ${length.toLocaleString('en-GB')} letters long. Up to ${most.toLocaleString('en-GB')} fit. Make it shorter; nothing was cut.`,
  },
});

const readDay = (
  field: Extract<Question | Field, { kind: 'day' }>,
  name: string,
  typed: Typed,
  now: When,
): ReadField => {
  const read = readToldDay(field, typedDay(typed, name), now);
  if (read === undefined) return { value: '' };
  return 'told' in read
    ? { value: read.told }
    : { fault: { field: `${name}-${read.part}`, sentence: read.sentence } };
};

const readField = (field: Question | Field, name: string, typed: Typed, now: When): ReadField => {
  switch (field.kind) {
    case 'day':
      return readDay(field, name, typed, now);
    case 'choice':
    case 'agreement':
    case 'owner': {
      const value = typedText(typed, name);
      return { value: valuesOf(field)?.includes(value) ? value : '' };
    }
    case 'long-text':
    case 'address': {
      const value = cleanText(typedText(typed, name));
      const most = field.kind === 'address' ? longest.line * 2 : longest.text;
      return value.length > most ? tooLong(name, value.length, most) : { value };
    }
    case 'landlord':
    case 'recipient': {
      const lines = [cleanLine(typedText(typed, name)), cleanText(typedText(typed, `${name}-address`))];
      if (lines[0] === '' && lines[1] !== '')
        return {
          fault: {
            field: name,
            sentence: 'Write the name above the address, or empty the address.',
          },
        };
      const unsure = typedText(typed, unsureName(name)) === '' ? '' : NOT_SURE;
      const value = lines[0] === '' ? unsure : lines.filter((line) => line !== '').join('\n');
      return value.length > longest.line * 2 ? tooLong(name, value.length, longest.line * 2) : { value };
    }
    case 'number': {
      const value = cleanLine(typedText(typed, name));
      return /^\d{0,6}$/.test(value)
        ? { value }
        : {
            fault: {
              field: name,
              sentence: `“${value.slice(0, 20)}” is no number. Write it in digits, such as 3.`,
            },
          };
    }
    case 'money': {
      const value = cleanLine(typedText(typed, name));
      const amount = value === '' ? '' : readMoney(value);
      return amount === undefined
        ? {
            fault: {
              field: name,
              sentence: `“${value.slice(0, 20)}” is no amount. Write it like 25 or 25.50.`,
            },
          }
        : { value: amount };
    }
    default: {
      const value = cleanLine(typedText(typed, name));
      return value.length > longest.line ? tooLong(name, value.length, longest.line) : { value };
    }
  }
};

const readEntry = (list: ListQuestion, number: number, typed: Typed, now: When) => {
  const entry: Record<string, string> = {};
  const faults: AnswerFault[] = [];
  for (const field of list.fields) {
    const read = readField(field, entryName(list.id, number, field.id), typed, now);
    if ('fault' in read) faults.push(read.fault);
    else if (read.value !== '') entry[field.id] = read.value;
  }
  const isEmpty = Object.keys(entry).length === 0 && faults.length === 0;
  if (!isEmpty)
    for (const field of list.fields) {
      const name = entryName(list.id, number, field.id);
      if (field.optional || entry[field.id] || faults.some((one) => one.field.startsWith(name))) continue;
      const first = field.kind === 'day' ? `${name}-day` : name;
      faults.push({ field: first, sentence: `${list.one} ${number}, “${field.ask}”: ${missing(field)}` });
    }
  return { entry, faults, isEmpty };
};

/** A form with more entries than this was not made by this site. */
const mostFields = 200;

/** How many entries a form holds: the greatest number in the names of its fields. */
export const entriesIn = (list: ListQuestion, typed: Typed): number =>
  Object.keys(typed).reduce((most, name) => {
    const number = name.startsWith(`${list.id}-`) ? Number.parseInt(name.slice(list.id.length + 1), 10) : 0;
    return Number.isSafeInteger(number) && number > most && number <= mostFields ? number : most;
  }, 0);

const readList = (list: ListQuestion, typed: Typed, now: When): ReadAnswer => {
  const entries: Entry[] = [];
  const faults: AnswerFault[] = [];
  for (let number = 1; number <= entriesIn(list, typed); number += 1) {
    const read = readEntry(list, number, typed, now);
    faults.push(...read.faults);
    if (!read.isEmpty) entries.push(read.entry);
  }
  const beyond = tooMany(list, entries.length);
  if (beyond) return { faults: [{ field: list.id, sentence: beyond }] };
  if (faults.length > 0) return { faults };
  const nothing = entries.length > 0 ? nothingToWrite(list, entries) : undefined;
  if (nothing) return { faults: [{ field: list.id, sentence: nothing }] };
  if (entries.length > 0) return { answer: entries };
  return list.optional ? {} : { faults: [{ field: list.id, sentence: missing(list) }] };
};

/** What must be true for the letter and was not chosen, as a fault. */
const unmet = (question: Question, chosen: readonly string[]): AnswerFault[] => {
  if (!('must' in question) || !question.must) return [];
  const { have, say } = question.must;
  const isMet =
    question.kind === 'several'
      ? have.every((one) => chosen.includes(one))
      : have.some((one) => chosen.includes(one));
  return isMet ? [] : [{ field: question.id, sentence: say }];
};

/** Reads the answer to one question from a form. `now` is the last day that can be meant for what has happened. */
export const readAnswer = (question: Question, typed: Typed, now: When): ReadAnswer => {
  if (question.kind === 'list') return readList(question, typed, now);
  if (question.kind === 'several') {
    const sent = typed[question.id] ?? [];
    const chosen = (valuesOf(question) ?? []).filter((value) => sent.includes(value));
    const mixed = notAlone(question, chosen);
    if (mixed) return { faults: [{ field: question.id, sentence: mixed }] };
    const faults = unmet(question, chosen);
    if (faults.length > 0) return { faults };
    if (chosen.length > 0) return { answer: chosen };
    return question.optional ? {} : { faults: [{ field: question.id, sentence: missing(question) }] };
  }
  const read = readField(question, question.id, typed, now);
  if ('fault' in read) return { faults: [read.fault] };
  const faults = read.value === '' ? [] : unmet(question, [read.value]);
  if (faults.length > 0) return { faults };
  if (read.value !== '') return { answer: read.value };
  const field = question.kind === 'day' ? `${question.id}-day` : question.id;
  return question.optional ? {} : { faults: [{ field, sentence: missing(question) }] };
};

const fieldTyped = (field: Question | Field, name: string, value: string): Array<[string, string[]]> => {
  if (field.kind === 'day') {
    // Of a month the day is empty.
    const [year = '', month = '', day = ''] = value.split('-');
    const plain = (part: string): string => part.replace(/^0/, '');
    return [
      [`${name}-day`, [plain(day)]],
      [`${name}-month`, [plain(month)]],
      [`${name}-year`, [year]],
    ];
  }
  if (field.kind !== 'landlord' && field.kind !== 'recipient') return [[name, [value]]];
  if (value === NOT_SURE) return [[unsureName(name), ['yes']]];
  const [first = '', ...address] = value.split('\n');
  return [
    [name, [first]],
    [`${name}-address`, [address.join('\n')]],
  ];
};

/** The fields of a form as an answer fills them. */
export const typedOf = (question: Question, answer: Answer | undefined): Typed => {
  if (answer === undefined) return {};
  if (question.kind === 'several') return { [question.id]: optionsOf(answer) };
  if (question.kind === 'list')
    return Object.fromEntries(
      entriesOf(answer).flatMap((entry, at) =>
        question.fields.flatMap((field) => {
          const value = entry[field.id];
          return value === undefined
            ? []
            : fieldTyped(field, entryName(question.id, at + 1, field.id), value);
        }),
      ),
    );
  return typeof answer === 'string' ? Object.fromEntries(fieldTyped(question, question.id, answer)) : {};
};
