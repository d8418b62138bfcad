export interface FixtureDifference {
  readonly component: string;
  /** Name of the official example. */
  readonly fixture: string;
  readonly reason: string;
}

const holes =
  'The official macro takes lists with holes and counts them in its ids; our lists are typed and have none, so the ids count what is there.';

/** Where our components answer otherwise than govuk-frontend's own examples, and why. */
export const fixtureDifferences: readonly FixtureDifference[] = [
  { component: 'accordion', fixture: 'with falsy values', reason: holes },
  { component: 'checkboxes', fixture: 'with falsy values', reason: holes },
  { component: 'radios', fixture: 'with falsy items', reason: holes },
  { component: 'task-list', fixture: 'with empty values', reason: holes },
  {
    component: 'pagination',
    fixture: 'with empty items',
    reason:
      'An entry without number, address or ellipsis is refused by our types; the official macro leaves it out.',
  },
];
