import type { VNode } from 'preact';
import { z } from 'zod';
import type { FormRoute, OwnAnswer, Page } from '../../feature.ts';
import { searchPath } from '../../search/paths.ts';
import { type Guide, guideKind } from '../guide-kind.ts';
import { guidePath, usefulPath } from '../paths.ts';
import { leavesNoTraces } from '../traces.ts';
import { countUseful } from './count-useful.ts';

const answerSchema = z.object({ answer: z.enum(['yes', 'no']) });

interface SaidProps {
  readonly guide: Guide;
  readonly heading: string;
  readonly children?: string | undefined;
  /** The guide did not help: who else may. */
  readonly askOthers: boolean;
}

const Said = ({ guide, heading, children, askOthers }: SaidProps): VNode => (
  <>
    <h1 class="govuk-heading-xl">{heading}</h1>
    {children ? <p class="govuk-body">{children}</p> : null}
    {askOthers ? (
      <p class="govuk-body">
        Try{' '}
        <a class="govuk-link" href={`${guidePath('en', guide.slug)}#who-can-help`}>
          who can help
        </a>
        , or{' '}
        <a class="govuk-link" href={searchPath('en')}>
          search in your own words
        </a>
        .
      </p>
    ) : null}
    <p class="govuk-body">
      <a class="govuk-link" href={guidePath('en', guide.slug)}>
        Back to the guide
      </a>
    </p>
  </>
);

/** Takes one press of "Was this useful?". */
export const usefulRoute: FormRoute = {
  path: () => usefulPath(':guide'),
  for: 'everyone',
  async answer({ snapshot, house, words, body }): Promise<OwnAnswer> {
    const guide = snapshot.find(guideKind, words.guide ?? '');
    if (!guide) return { type: 'missing', what: 'There is no guide with that name.' };
    const page = (heading: string, text?: string, askOthers = false): Page => ({
      title: heading,
      description: heading,
      address: guidePath('en', guide.slug),
      unlisted: true,
      exit: leavesNoTraces(guide, snapshot),
      body: (
        <Said guide={guide} heading={heading} askOthers={askOthers}>
          {text}
        </Said>
      ),
    });
    const said = answerSchema.safeParse(body);
    if (!said.success)
      return {
        type: 'page',
        status: 422,
        page: page('Press Yes or No', 'Neither of the two came with the form.'),
      };
    try {
      await countUseful(house.database, {
        guide: guide.slug,
        day: snapshot.day,
        useful: said.data.answer === 'yes',
      });
    } catch {
      return {
        type: 'page',
        status: 503,
        page: page('We could not count that', 'The fault is on our side. The guide is still there.'),
      };
    }
    return {
      type: 'page',
      page:
        said.data.answer === 'yes'
          ? page('Thank you', 'It was counted, and nothing about you was kept.')
          : page('Thank you. We are sorry', 'It was counted, and nothing about you was kept.', true),
    };
  },
};
