import type { VNode } from 'preact';
import { Button } from '../../../../ui/button/button.tsx';
import { ChoiceList } from '../../../../ui/choice-list/choice-list.tsx';
import { DangerNow } from '../../../danger/index.ts';
import { deadlineSubjectPath } from '../../../deadlines/paths.ts';
import { guideKind } from '../../../guides/index.ts';
import { guidePath } from '../../../guides/paths.ts';
import { whichBodyPath } from '../../../which-body/paths.ts';
import { type Asking, type Letter, letterKind } from '../../letter-kind.ts';
import { DangerFirst, Handed, Leave, StepLink, stepAddress, type Way } from '../../pages/way.tsx';
import { lettersPath } from '../../paths.ts';
import { askedQuestions } from '../../rules/asked.ts';
import type { Guidance, Lead } from '../guidance-kind.ts';
import { problemsShown } from '../questions-of.ts';

export interface FoundPageProps {
  readonly way: Way<Asking>;
  readonly guidance: Guidance;
  readonly lead: Lead;
}

const TakenOver = ({ guidance, way }: Omit<FoundPageProps, 'lead'>): VNode | null => {
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

const Reading = ({ way, lead }: Omit<FoundPageProps, 'guidance'>): VNode | null => {
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

/** Where the answers lead: who to ring, the letter, the guide. */
export const FoundPage = ({ way, guidance, lead }: FoundPageProps): VNode => {
  const letterOf = (slug: string): Letter | undefined => way.snapshot.find(letterKind, slug);
  const letter = lead.letter === undefined ? undefined : letterOf(lead.letter);
  const others = lead.also.flatMap((slug) => letterOf(slug) ?? []);
  const last = askedQuestions(way.letter, way.draft.answers).at(-1)?.id;
  const guides = lead.guides.flatMap((slug) => way.snapshot.find(guideKind, slug) ?? []);
  return (
    <>
      <DangerFirst way={way} after={last} />
      {lead.danger.map((id, at) => (
        <DangerNow snapshot={way.snapshot} id={id} brief={at > 0} />
      ))}
      {last ? (
        <StepLink way={way} step={last} classes="govuk-back-link">
          Back
        </StepLink>
      ) : null}
      <h1 class="govuk-heading-xl">{letter?.title ?? guides[0]?.title ?? guidance.title}</h1>
      <p class="govuk-body-l">{lead.say}</p>
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
