import type { ComponentChildren, VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DangerNow } from '../../danger/index.ts';
import { dangersTold } from '../dangers-told.ts';
import { carried } from '../drafts/carried-draft.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Asking, Letter } from '../letter-kind.ts';
import { draftStepPath } from '../paths.ts';

/** One letter of one person, on its way: where it stands, and how its pages lead to each other. */
export interface Way<Of extends Asking = Letter> {
  readonly letter: Of;
  readonly draft: Draft;
  /** The id in the address, or `carried`. */
  readonly id: string;
  /** The answers, sealed, where they travel in the form because the browser refuses cookies. */
  readonly sealed?: string | undefined;
  readonly snapshot: Snapshot;
}

export const stepAddress = ({ letter, id }: Pick<Way<Asking>, 'letter' | 'id'>, step: string): string =>
  draftStepPath(letter.slug, id, step);

/** What every form of the way hands on. Names that begin with a line are no question's: those begin with a letter. */
export const Handed = ({ way }: { way: Pick<Way, 'sealed'> }): VNode | null =>
  way.sealed === undefined ? null : <input type="hidden" name="_sealed" value={way.sealed} />;

/** A link to a step; a button that looks like one where the answers travel in the form. */
export const StepLink = ({
  way,
  step,
  back = false,
  children,
  classes = 'govuk-link',
}: {
  way: Way<Asking>;
  step: string;
  /** After the answer, back to where all answers stand. */
  back?: boolean;
  children: ComponentChildren;
  classes?: string;
}): VNode =>
  way.sealed === undefined ? (
    <a class={classes} href={`${stepAddress(way, step)}${back ? '?back=answers' : ''}`}>
      {children}
    </a>
  ) : (
    <form class="fmh-step-link" method="post" action={stepAddress(way, step)}>
      <Handed way={way} />
      <input type="hidden" name="_show" value="1" />
      {back ? <input type="hidden" name="_back" value="answers" /> : null}
      <button type="submit" class="fmh-link-button">
        {children}
      </button>
    </form>
  );

/** Who to ring now, for what was typed and for what was chosen. */
export const DangerFirst = ({
  way,
  after,
  unedited,
}: {
  way: Way<Asking>;
  /** The question that was answered last: what it has told stands in full, the rest in brief. */
  after?: string | undefined;
  /** Where the letter is shown: how it was before its words were changed by hand. */
  unedited?: string | undefined;
}): VNode => {
  const { dangers, full } = dangersTold(way, { after, unedited });
  return (
    <>
      {dangers.map(({ id }) => (
        <DangerNow snapshot={way.snapshot} id={id} brief={id !== full} />
      ))}
    </>
  );
};

const kept = (brief: boolean): string =>
  `${brief ? '' : 'Only you can open this. It is erased after a day without changes. '}On a shared computer, erase it when you finish.`;

/**
 * The way out, under every page: nothing stays here.
 * @param brief where nothing stands yet that was not just typed
 */
export const Leave = ({ way, brief = false }: { way: Way<Asking>; brief?: boolean }): VNode => (
  <div class="fmh-leave">
    {way.id === carried ? (
      <form method="post" action={stepAddress(way, 'leave')}>
        <Handed way={way} />
        <Button plain classes="govuk-button--secondary">
          Leave
        </Button>
      </form>
    ) : (
      <Button href={stepAddress(way, 'leave')} plain classes="govuk-button--secondary">
        Erase my answers and leave
      </Button>
    )}
    <p class="govuk-body-s">
      {way.id === carried
        ? 'Your answers travel with this page. Nothing is kept here. Close the window when you are done, not before.'
        : kept(brief)}
    </p>
  </div>
);
