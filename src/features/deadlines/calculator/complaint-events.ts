import type { AskedEvent } from './asked-event.ts';

/** What may happen to a complaint, in its order. */
export const COMPLAINT: readonly AskedEvent[] = [
  {
    type: 'complaint-made',
    label: 'You complained',
    tells: true,
    hint: 'The day the landlord got it: the day you sent an email or rang, or the day a letter arrived.',
  },
  {
    type: 'complaint-acknowledged',
    label: 'The landlord confirmed that it has your complaint',
    hint: 'A reply that gives your complaint a number or says who deals with it.',
  },
  {
    type: 'complaint-extended',
    label: 'The landlord said that its answer needs longer',
    until: 'Which new date did it give? Leave this empty if it gave none.',
  },
  {
    type: 'complaint-extended',
    key: 'complaint-extended-again',
    label: 'It said again that its answer needs longer',
    until: 'Which new date did it give then? Leave this empty if it gave none.',
  },
  { type: 'complaint-answered', label: 'The landlord answered (stage 1)' },
  { type: 'escalated', label: 'You asked for stage 2, because the answer was not good enough', tells: true },
  { type: 'escalation-acknowledged', label: 'The landlord confirmed your request for stage 2' },
  {
    type: 'escalation-extended',
    label: 'The landlord said that its final answer needs longer',
    until: 'Which new date did it give? Leave this empty if it gave none.',
  },
  {
    type: 'escalation-extended',
    key: 'escalation-extended-again',
    label: 'It said again that its final answer needs longer',
    until: 'Which new date did it give then? Leave this empty if it gave none.',
  },
  { type: 'final-answer', label: 'The landlord gave its final answer (stage 2)', unsure: 'earliest' },
];
