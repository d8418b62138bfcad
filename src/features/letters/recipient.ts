import { z } from 'zod';

const words = z.string().trim().min(1, 'some words');
const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');

/** Whom a letter goes to. */
export const recipientSchema = z
  .strictObject({
    /** The question that asks who it is, and where: which council, which member of parliament. */
    question: name.optional(),
    /** A body of which there is one: "Housing Ombudsman". Its address is not known here. */
    name: words.optional(),
    /** As it stands in a sentence: "your council". */
    called: words,
    /** Where who writes is not sure who it is: the team that it goes to, and of whom, whose name and address are filled in by hand. */
    unsure: z.strictObject({ team: words, of: words }).optional(),
    /** How it gets there, in whole sentences. */
    send: words,
    /** The contacts that say where its address stands. */
    contacts: z.array(name).max(2).default([]),
    /** A human being, who is greeted by name. */
    person: z.boolean().default(false),
  })
  .refine(({ unsure, question }) => unsure === undefined || question !== undefined, {
    error: '"unsure" with "question" alone: where there is one name, nobody asks for it',
  })
  .refine((to) => (to.question === undefined) !== (to.name === undefined), {
    error: 'either "question" or "name"',
  });

export type Recipient = z.output<typeof recipientSchema>;

/** Where a letter goes that says nothing else. */
export const theLandlord: Recipient = {
  question: 'landlord',
  called: 'your landlord',
  send: 'By email: look for the address for repairs or complaints on the landlord’s site. Keep the mail that you sent.',
  contacts: [],
  person: false,
};
