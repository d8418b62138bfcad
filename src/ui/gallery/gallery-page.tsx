import type { VNode } from 'preact';
import type { Household, HouseholdGroup } from './household.ts';
import { households } from './households.ts';

const groups: readonly HouseholdGroup[] = [
  'Help and rights',
  'Finding the way',
  'Forms',
  'Text and layout',
  'Messages',
];

const titleOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

const idOf = (group: HouseholdGroup): string => group.toLowerCase().replaceAll(' ', '-');

const Shown = ({ household }: { household: Household }): VNode => (
  <section class="fmh-gallery" aria-labelledby={`gallery-${household.name}`}>
    <h3 class="govuk-heading-m" id={`gallery-${household.name}`}>
      {titleOf(household.name)}
    </h3>
    {household.examples.map(({ name, render }) => (
      <>
        <p class="fmh-gallery__name">{name}</p>
        {render()}
      </>
    ))}
  </section>
);

/** Every example of every component, for those who build pages and for the checks that run over them. */
export const galleryBody = (): VNode => (
  <>
    <h1 class="govuk-heading-xl">Every part of this site</h1>
    <p class="govuk-body-l">
      What pages are made of, each with examples. The names and numbers in them are made up.
    </p>
    {groups.map((group) => (
      <>
        <h2 class="govuk-heading-l" id={idOf(group)}>
          {group}
        </h2>
        {households
          .filter((household) => household.group === group)
          .map((household) => (
            <Shown household={household} />
          ))}
      </>
    ))}
  </>
);
