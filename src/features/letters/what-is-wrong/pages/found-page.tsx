import type { VNode } from 'preact';
import { Button } from '../../../../ui/button/button.tsx';
import { ChoiceList } from '../../../../ui/choice-list/choice-list.tsx';
import { ContactEntry } from '../../../contacts/index.ts';
import { DangerNow } from '../../../danger/index.ts';
import { deadlineSubjectPath } from '../../../deadlines/paths.ts';
import { guideKind } from '../../../guides/index.ts';
import { guidePath } from '../../../guides/paths.ts';
import { whichBodyPath } from '../../../which-body/paths.ts';
import { type Asking, type Letter, letterKind } from '../../letter-kind.ts';
import { DangerFirst, Handed, Leave, StepLink, stepAddress, type Way } from '../../pages/way.tsx';
import { lettersPath } from '../../paths.ts';
import { askedQuestions } from '../../rules/asked.ts';
import { foundStep } from '../found-step.ts';
import type { Guidance, Lead } from '../guidance-kind.ts';
import { problemsShown } from '../questions-of.ts';

export interface FoundPageProps {
  readonly way: Way<Asking>;
  readonly guidance: Guidance;
  /** Where the answers lead: one lead, or one for each of several things. */
  readonly leads: readonly Lead[];
  /** Which of them this page is for, from 1. */
  readonly number: number;
}

const TakenOver = ({ guidance, way }: Pick<FoundPageProps, 'guidance' | 'way'>): VNode | null => {
  const problems = problemsShown(guidance, way.draft.answers);
  return problems.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">What you said</h2>
      <ul class="govuk-list govuk-list--bullet">
        {problems.map((problem) => (
          <li>{problem}</li>
        ))}
      </ul>
      <p class="govuk-body">
        It goes into the letter. You can change it there.{' '}
        <StepLink way={way} step="where">
          Change it now
        </StepLink>
      </p>
    </>
  );
};

/** Begins a letter with what was said. */
const Begin = ({ way, letter, first }: { way: Way<Asking>; letter: Letter; first: boolean }): VNode => (
  <form method="post" action={stepAddress(way, 'begin')}>
    <Handed way={way} />
    <input type="hidden" name="letter" value={letter.slug} />
    {first ? (
      <Button start>Write this letter</Button>
    ) : (
      <>
        <p class="govuk-body fmh-other-letter">{letter.when}</p>
        <Button classes="govuk-button--secondary">{letter.title}</Button>
      </>
    )}
  </form>
);

const Reading = ({ way, lead }: Pick<FoundPageProps, 'way'> & { lead: Lead }): VNode | null => {
  const choices = [
    ...lead.guides.flatMap((slug) => {
      const guide = way.snapshot.find(guideKind, slug);
      return guide ? [{ text: guide.title, hint: guide.summary, href: guidePath('en', slug) }] : [];
    }),
    ...(lead.deadlines
      ? [
          {
            text: 'Work out your dates',
            hint: 'By when must they answer?',
            href: deadlineSubjectPath('en', lead.deadlines),
          },
        ]
      : []),
    ...(lead.which_body
      ? [
          {
            text: 'Who do I go to?',
            hint: 'Who can decide, such as an ombudsman, a tribunal or a court',
            href: whichBodyPath('en'),
          },
        ]
      : []),
  ];
  return choices.length === 0 ? null : <ChoiceList choices={choices} />;
};

/** What a lead leads to, by its name: its letter, or the first of its guides. */
const titleOf = ({ way, guidance }: Pick<FoundPageProps, 'way' | 'guidance'>, lead: Lead): string =>
  (lead.letter === undefined ? undefined : way.snapshot.find(letterKind, lead.letter)?.title) ??
  lead.guides.flatMap((slug) => way.snapshot.find(guideKind, slug) ?? [])[0]?.title ??
  guidance.title;

/** Who to ring first: on the first page for everything that was chosen. */
const dangersOf = ({ leads, number }: Pick<FoundPageProps, 'leads' | 'number'>): readonly string[] => [
  ...new Set((number === 1 ? leads : leads.slice(number - 1, number)).flatMap(({ danger }) => danger)),
];

/** The other things that were chosen, each on a page of its own. */
const OtherParts = ({ leads, number, ...props }: FoundPageProps): VNode | null => {
  const next = leads[number];
  return next === undefined ? null : (
    <>
      <h2 class="govuk-heading-m">Then: the next thing that you ticked</h2>
      <p class="govuk-body">
        <StepLink way={props.way} step={foundStep(number + 1)}>
          {titleOf(props, next)}
        </StepLink>
      </p>
    </>
  );
};

/** Where the answers lead: who to ring, the letter, the guide; of several things, one a page. */
export const FoundPage = (props: FoundPageProps): VNode => {
  const { way, guidance, leads, number } = props;
  const lead = leads[number - 1] as Lead;
  const letterOf = (slug: string): Letter | undefined => way.snapshot.find(letterKind, slug);
  const letter = lead.letter === undefined ? undefined : letterOf(lead.letter);
  const others = lead.also
    .filter((slug) => leads.every((one) => one.letter !== slug))
    .flatMap((slug) => letterOf(slug) ?? []);
  const last = number > 1 ? foundStep(number - 1) : askedQuestions(way.letter, way.draft.answers).at(-1)?.id;
  return (
    <>
      <DangerFirst way={way} after={last} />
      {dangersOf(props).map((id, at) => (
        <DangerNow snapshot={way.snapshot} id={id} brief={at > 0} />
      ))}
      {last ? (
        <StepLink way={way} step={last} classes="govuk-back-link">
          Back
        </StepLink>
      ) : null}
      {leads.length > 1 ? (
        <p class="govuk-caption-l">
          {number} of {leads.length}
        </p>
      ) : null}
      <h1 class="govuk-heading-xl">{titleOf(props, lead)}</h1>
      <p class="govuk-body-l">{lead.say}</p>
      {lead.contacts.map((id) => (
        <ContactEntry snapshot={way.snapshot} id={id} />
      ))}
      {letter ? (
        <>
          <TakenOver way={way} guidance={guidance} />
          <Begin way={way} letter={letter} first />
          {letter.harm.length > 0 ? (
            <p class="govuk-body">First it asks whether writing could harm you.</p>
          ) : null}
        </>
      ) : null}
      {letter && (lead.guides.length > 0 || lead.which_body) ? (
        <h2 class="govuk-heading-m">Good to read</h2>
      ) : null}
      <Reading way={way} lead={lead} />
      <OtherParts {...props} />
      {others.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Or do you want another letter?</h2>
          {others.map((other) => (
            <Begin way={way} letter={other} first={false} />
          ))}
        </>
      ) : null}
      <p class="govuk-body">
        Not what you need?{' '}
        <a class="govuk-link" href={lettersPath('en')}>
          See every letter
        </a>
      </p>
      <Leave way={way} />
    </>
  );
};
