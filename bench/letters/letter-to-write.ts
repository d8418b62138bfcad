import type { Writer } from './writer.ts';

/** What every letter of this bench says; each has its number in it, so that none is like another. */
export interface ToWrite {
  readonly problems: readonly string[];
  readonly effect: string;
  readonly name: string;
}

/** A report of mould, as somebody with a child with asthma writes it. */
export const mould = (number: number): ToWrite => ({
  problems: [`black mould on the wall by the bed, number ${number}`],
  effect: 'My son coughs at night and we cannot use the room.',
  name: 'Amina Khan',
});

/** Writes a report from the first question to the page with the letter, one page after the other. */
export const writeReport = async (writer: Writer, { problems, effect, name }: ToWrite): Promise<void> => {
  await writer.begin('report-a-repair');
  await writer.tell(
    'problems',
    Object.fromEntries(
      problems.flatMap((what, at) => [
        [`problems-${at + 1}-kind`, 'damp-and-mould'],
        [`problems-${at + 1}-room`, 'The small bedroom'],
        [`problems-${at + 1}-what`, what],
        [`problems-${at + 1}-since`, 'early October'],
      ]),
    ),
  );
  await writer.tell('urgent', { urgent: 'can-wait' });
  await writer.tell('who', { who: ['child-asthma'] });
  await writer.tell('effect', { effect });
  await writer.tell('told-on', { 'told-on-day': '', 'told-on-month': '', 'told-on-year': '' });
  await writer.tell('agreement', { agreement: 'association-tenancy' });
  await writer.tell('landlord', { landlord: 'Example Homes', 'landlord-address': '1 High Road\nLeeds' });
  await writer.tell('name', { name });
  await writer.tell('address', { address: '2 Low Road\nLeeds' });
  await writer.tell('contact', { contact: '07000 000000' });
  await writer.read('letter');
};
