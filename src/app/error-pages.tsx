import type { VNode } from 'preact';
import { londonMoment } from '../adapters/clock.ts';
import type { Closed } from '../adapters/content/opened.ts';
import type { Missing, Page } from '../features/feature.ts';
import { topicsPath } from '../features/guides/paths.ts';
import { searchPath } from '../features/search/paths.ts';
import { Button } from '../ui/button/button.tsx';
import type { AnswerParts } from './stored-answer.ts';

type ToldOnPage = Pick<Missing, 'what' | 'back' | 'exit'>;

const Back = ({ back }: { back: ToldOnPage['back'] | undefined }): VNode | null =>
  back ? (
    <p class="govuk-body">
      <a class="govuk-link" href={back.href}>
        {back.text}
      </a>
    </p>
  ) : null;

/** The page when something that was asked for is not there; it leads on. */
export const missingPage = ({ what, back, exit = false }: ToldOnPage): Page => ({
  title: 'We could not find that page',
  description: 'The page is not here. Search, or look through the topics.',
  address: '/',
  unlisted: true,
  exit,
  body: (
    <>
      <h1 class="govuk-heading-xl">We could not find that page</h1>
      <p class="govuk-body-l">{what}</p>
      <Back back={back} />
      <p class="govuk-body">
        If you typed the address, check it. If you followed a link, the page may have moved.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href={searchPath('en')}>
            Search in your own words
          </a>
        </li>
        <li>
          <a class="govuk-link" href={topicsPath('en')}>
            Look through the topics
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/">
            Go to the home page
          </a>
        </li>
      </ul>
    </>
  ),
});

/** The page at an address that opens later: when, and where it is announced. */
export const closedPage = ({ title, address, opens }: Closed): Page => ({
  title: 'This page is not open yet',
  description: 'The page opens later.',
  address: '/',
  unlisted: true,
  body: (
    <>
      <h1 class="govuk-heading-xl">This page is not open yet</h1>
      <p class="govuk-body-l">
        {opens
          ? `It opens on ${londonMoment(opens)}.`
          : 'It is being prepared. We do not have a day for it yet.'}
      </p>
      <p class="govuk-body">It opens with this module:</p>
      <p class="govuk-body">
        <a class="govuk-link" href={address}>
          {title}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={searchPath('en')}>
          Search in your own words
        </a>
      </p>
    </>
  ),
});

/** The page when what was asked cannot be done; the sentence says what to do instead. */
export const refusedPage = ({ what, back, exit = false }: ToldOnPage): Page => ({
  title: 'That did not work',
  description: 'What was asked cannot be done.',
  address: '/',
  unlisted: true,
  exit,
  body: (
    <>
      <h1 class="govuk-heading-xl">That did not work</h1>
      <p class="govuk-body-l">{what}</p>
      <Back back={back} />
      <p class="govuk-body">
        <a class="govuk-link" href={searchPath('en')}>
          Search in your own words
        </a>
      </p>
    </>
  ),
});

/** The page for a form that another site sent. */
export const foreignPostPage: Page = {
  title: 'This form came from another site',
  description: 'Open the page here and fill it in again.',
  address: '/',
  unlisted: true,
  body: (
    <>
      <h1 class="govuk-heading-xl">This form came from another site</h1>
      <p class="govuk-body-l">To keep you safe, this site takes only its own forms.</p>
      <p class="govuk-body">Open the page on this site and fill it in there.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the home page
        </a>
      </p>
    </>
  ),
};

/** The page when the fault is ours. It needs nothing but the frame. */
export const failurePage: Page = {
  title: 'Something went wrong here',
  description: 'The fault is on our side.',
  address: '/',
  unlisted: true,
  body: (
    <>
      <h1 class="govuk-heading-xl">Something went wrong here</h1>
      <p class="govuk-body-l">The fault is on our side, not yours.</p>
      <p class="govuk-body">Try again in a minute. If it happens again, the guides can still be read:</p>
      <p class="govuk-body">
        <a class="govuk-link" href={topicsPath('en')}>
          Look through the topics
        </a>
      </p>
      <p class="govuk-body">If someone is in danger now, call the emergency services on 999.</p>
    </>
  ),
};

/** The page while this copy is starting or its database is away and nothing is in memory yet. */
export const notReadyPage: Page = {
  title: 'This site is starting',
  description: 'It will be here in a moment.',
  address: '/',
  unlisted: true,
  body: (
    <>
      <h1 class="govuk-heading-xl">This site will be back in a moment</h1>
      <p class="govuk-body-l">It is starting, or waiting for its database. Try again in a minute.</p>
      <p class="govuk-body">If someone is in danger now, call the emergency services on 999.</p>
    </>
  ),
};

/** The page for what has to be kept, while the database takes nothing in. */
export const awayPage: Page = {
  title: 'We cannot do that just now',
  description: 'Try again in a minute.',
  address: '/',
  unlisted: true,
  body: (
    <>
      <h1 class="govuk-heading-xl">We cannot do that just now</h1>
      <p class="govuk-body-l">The part of this site that keeps things does not answer.</p>
      <p class="govuk-body">
        Use “back” in your browser: in most browsers, what you typed is still there. Try again in a minute.
      </p>
      <p class="govuk-body">
        Meanwhile you can{' '}
        <a class="govuk-link" href={topicsPath('en')}>
          read the guides
        </a>
        .
      </p>
      <p class="govuk-body">If someone is in danger now, call the emergency services on 999.</p>
    </>
  ),
};

/** The page while more people ask than this server can answer. */
export const overloadedPage: Page = {
  title: 'Many people are here at once',
  description: 'Try again in a minute.',
  address: '/',
  unlisted: true,
  body: (
    <>
      <h1 class="govuk-heading-xl">Many people are here at once</h1>
      <p class="govuk-body-l">We could not answer you in time. Try again in a minute.</p>
      <p class="govuk-body">If someone is in danger now, call the emergency services on 999.</p>
    </>
  ),
};

/** The page while more is sent than can be worked on: what was sent stands in it, to be sent again with one press. */
export const busyPage = (address: string, fields: ReadonlyArray<readonly [string, string]>): Page => ({
  title: 'Many people are here at once',
  description: 'Try again in a minute.',
  address: '/',
  unlisted: true,
  body: (
    <>
      <h1 class="govuk-heading-xl">Many people are here at once</h1>
      <p class="govuk-body-l">We could not do this in time. Nothing that you typed is lost.</p>
      <p class="govuk-body">Wait a minute, then press the button. Do not close this page before that.</p>
      <form method="post" action={address}>
        {fields.map(([name, value]) => (
          // A text box keeps the ends of lines, which a hidden field does not.
          <textarea name={name} value={value} hidden />
        ))}
        <Button>Try again</Button>
      </form>
      <p class="govuk-body">If someone is in danger now, call the emergency services on 999.</p>
    </>
  ),
});

/** A refusal in one sentence, for programs. */
export const refusedApi = (status: number, sentence: string): AnswerParts => ({
  status,
  mime: 'application/json; charset=utf-8',
  body: `${JSON.stringify({ error: sentence })}\n`,
  headers: { 'cache-control': 'no-store', 'access-control-allow-origin': '*' },
  effort: 'quick',
});
