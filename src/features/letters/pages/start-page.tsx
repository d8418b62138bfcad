import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Details } from '../../../ui/details/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { ReviewNotice } from '../../../ui/review-notice/review-notice.tsx';
import { SourcesList } from '../../../ui/sources-list/sources-list.tsx';
import { elsewherePath } from '../../contacts/paths.ts';
import { DangerNow } from '../../danger/index.ts';
import { audienceWords, isPastReview } from '../../guides/index.ts';
import { privacyPath } from '../../home/paths.ts';
import type { Letter } from '../letter-kind.ts';
import { blankLetterPath, letterPath, lettersPath } from '../paths.ts';
import { theLandlord } from '../recipient.ts';

export interface StartPageProps {
  readonly letter: Letter;
  readonly snapshot: Snapshot;
  /** The kind of problem of the guide from which somebody comes. */
  readonly about?: string | undefined;
  /** The file that was to be opened is none of ours. */
  readonly fault?: string;
}

const OpenAgain = ({ letter, fault }: { letter: Letter; fault: string | undefined }): VNode => (
  <Details summaryText="I have a file with my answers" open={fault !== undefined}>
    <form method="post" action={letterPath('en', letter.slug)} encType="multipart/form-data">
      <div class={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label" for="file">
          The file that you kept, from this letter or from another
        </label>
        {fault ? (
          <p class="govuk-error-message" id="file-error">
            {fault}
          </p>
        ) : null}
        <input
          class="govuk-file-upload"
          type="file"
          id="file"
          name="file"
          accept=".json,application/json"
          aria-describedby={fault ? 'file-error' : undefined}
        />
      </div>
      <Button plain classes="govuk-button--secondary">
        Open it
      </Button>
    </form>
  </Details>
);

/** What a letter is for, when it is the wrong one, what is needed, and the two ways to have it. */
export const StartPage = ({ letter, snapshot, about, fault }: StartPageProps): VNode => {
  const isToLandlord = letter.to.called === theLandlord.called;
  return (
    <>
      {fault ? <ErrorSummary errorList={[{ text: fault, href: '#file' }]} /> : null}
      <h1 class="govuk-heading-xl">{letter.title}</h1>
      {letter.danger.map((id, at) => (
        <DangerNow snapshot={snapshot} id={id} brief={at > 0} />
      ))}
      <p class="govuk-body-l">{letter.summary}</p>
      {isPastReview(letter, snapshot.day) ? <ReviewNotice reviewBy={letter.review_by} /> : null}
      <ul class="govuk-list govuk-list--bullet">
        {letter.does.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {isToLandlord ? null : <p class="govuk-body">This letter goes to {letter.to.called}.</p>}
      {letter.not_for.length > 0 || isToLandlord ? (
        <>
          <h2 class="govuk-heading-m">Is it the right letter?</h2>
          <ul class="govuk-list govuk-list--bullet">
            {isToLandlord ? (
              <li>
                <a class="govuk-link" href={elsewherePath('private-renting')}>
                  You rent from a private landlord? Others help you.
                </a>
              </li>
            ) : null}
            {letter.not_for.map(({ say, href }) => (
              <li>
                {href ? (
                  <a class="govuk-link" href={href}>
                    {say}
                  </a>
                ) : (
                  say
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {letter.needs.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Good to have at hand</h2>
          <ul class="govuk-list govuk-list--bullet">
            {letter.needs.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="govuk-body">
        About {letter.minutes} minutes. No account.
        {letter.by_hand ? ' Answer what you can: you can leave most things out.' : ''}
      </p>
      <form method="post" action={letterPath('en', letter.slug)}>
        {about === undefined ? null : <input type="hidden" name="about" value={about} />}
        <Button start>Write my letter</Button>
      </form>
      {letter.by_hand ? (
        <p class="govuk-body">
          In a hurry?{' '}
          <a class="govuk-link" href={blankLetterPath('en', letter.slug)}>
            Take the letter with gaps, and fill it in by hand
          </a>
        </p>
      ) : null}
      <OpenAgain letter={letter} fault={fault} />
      <p class="govuk-body-s">
        What you type is locked with a key that only your browser has, in one cookie for this letter. It is
        erased when you leave, or after a day.{' '}
        <a class="govuk-link" href={privacyPath('en')}>
          Privacy
        </a>
      </p>
      <p class="govuk-body-s">For {audienceWords(letter.for).toLowerCase()}, in England.</p>
      {letter.sources.length > 0 ? <SourcesList sources={letter.sources} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={lettersPath('en')}>
          Every letter
        </a>
      </p>
    </>
  );
};
