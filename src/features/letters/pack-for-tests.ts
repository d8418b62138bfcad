import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { ownPack } from '../../adapters/content/snapshot-for-tests.ts';
import { contactKind, elsewhereKind } from '../contacts/index.ts';
import { dangerKind } from '../danger/index.ts';
import { hazardKind, lawBookOf, limitKind } from '../deadlines/index.ts';
import { topicKind } from '../guides/index.ts';
import { landlordKind } from '../landlords/index.ts';
import { wordsKind } from '../words/index.ts';
import type { Answers } from './answers.ts';
import { type Letter, letterKind } from './letter-kind.ts';
import { letterDocument, toldOf } from './rules/letter-document.ts';

/** The programme's own letters and law on a day (`YYYY-MM-DD`). */
export const lettersOn = ownPack([
  topicKind,
  contactKind,
  elsewhereKind,
  landlordKind,
  dangerKind,
  wordsKind,
  limitKind,
  hazardKind,
  letterKind,
]);

export const letterNamed = (snapshot: Snapshot, slug: string): Letter => {
  const letter = snapshot.find(letterKind, slug);
  if (!letter) throw new Error(`There is no letter ${slug}.`);
  return letter;
};

/** A letter of the pack as it is sent on the day of a snapshot, in paragraphs. */
export const sentOn = (snapshot: Snapshot, slug: string, answers: Answers): string => {
  const letter = letterNamed(snapshot, slug);
  const told = toldOf(letter, answers, lawBookOf(snapshot), snapshot.day);
  const { subject, blocks } = letterDocument(letter, told, snapshot.day);
  return [subject, ...blocks.map(({ text }) => text)].join('\n');
};

export const who = { landlord: 'Example Homes', name: 'Amina Khan', address: '2 Low Road\nLeeds' };
