import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { CopyWords } from '../../../ui/copy-words/copy-words.tsx';
import { carried } from '../drafts/carried-draft.ts';
import type { Asking } from '../letter-kind.ts';
import { letterPath, lettersPath } from '../paths.ts';

/** What was just typed, to be copied: nothing else could be done with it. */
const GivenBack = ({ typed }: { typed: readonly string[] }): VNode | null =>
  typed.length === 0 ? null : (
    <CopyWords heading="What you just typed: copy it" button="Copy it">
      {typed.map((text) => (
        <p class="govuk-body">{text}</p>
      ))}
    </CopyWords>
  );

/** The letter is there, and cannot be reached at this moment. */
export const AwayPage = ({ typed }: { typed: readonly string[] }): VNode => (
  <>
    <h1 class="govuk-heading-l">We cannot reach your letter just now</h1>
    <p class="govuk-body">It is not lost. Wait a minute, then go back one page and try again.</p>
    <GivenBack typed={typed} />
  </>
);

/** A letter that cannot be opened any more. What was just typed is given back. */
export const GonePage = ({
  letter,
  typed,
}: {
  letter: Pick<Asking, 'slug'>;
  typed: readonly string[];
}): VNode => (
  <>
    <h1 class="govuk-heading-l">This letter is not here any more</h1>
    <p class="govuk-body">
      We looked for it and could not open it. It may have been erased: that happens when you leave, or a day
      after the last change. Or it was begun in another browser. Nobody else can open it.
    </p>
    <GivenBack typed={typed} />
    <form method="post" action={letterPath('en', letter.slug)}>
      <Button>Begin again</Button>
    </form>
    <p class="govuk-body">
      <a class="govuk-link" href={letterPath('en', letter.slug)}>
        Open a file that you kept
      </a>
    </p>
  </>
);

/** The browser sent no cookie with the first page: the answers can travel in the form instead. */
export const NoCookiePage = ({ letter }: { letter: Pick<Asking, 'slug'> }): VNode => (
  <>
    <h1 class="govuk-heading-l">There is no letter to open here</h1>
    <p class="govuk-body">
      If you have just erased your answers, this is right: they are gone. They are also erased a day after the
      last change.
    </p>
    <p class="govuk-body">
      If you have just begun, your browser did not keep the key. A letter is locked with a key in one cookie,
      which does nothing else. You can write without it. Then your answers travel with each page, locked by
      us. Do not close the page before you have the letter.
    </p>
    <form method="post" action={letterPath('en', letter.slug)}>
      <input type="hidden" name="without-cookie" value="1" />
      <Button>Write without a cookie</Button>
    </form>
    <p class="govuk-body">
      <a class="govuk-link" href={letterPath('en', letter.slug)}>
        Back to the beginning
      </a>
    </p>
  </>
);

/** Everything is erased, as far as it lies with us: answers that travelled in forms lie in the browser until its window closes. */
export const ErasedPage = ({ letter, id }: { letter: Pick<Asking, 'slug'>; id: string }): VNode => (
  <>
    {id === carried ? (
      <>
        <h1 class="govuk-heading-l">Close this window now</h1>
        <p class="govuk-body-l">
          Back can show your letter again, because your browser keeps forms until you close the window.
        </p>
        <p class="govuk-body">
          On this site nothing of your letter was kept. A file that you took stays on your device.
        </p>
      </>
    ) : (
      <>
        <h1 class="govuk-heading-l">Your answers are erased</h1>
        <p class="govuk-body">
          Nothing of your letter is left here. A file that you took stays on your device. Your browser may
          still list the pages that you saw, without what you typed.
        </p>
      </>
    )}
    <p class="govuk-body">
      <a class="govuk-link" href={letterPath('en', letter.slug)}>
        Write this letter again
      </a>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={lettersPath('en')}>
        Every letter
      </a>
    </p>
  </>
);
