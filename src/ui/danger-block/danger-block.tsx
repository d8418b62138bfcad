import type { VNode } from 'preact';
import { phoneAddress } from '../phone-link/phone-link.tsx';

export interface DangerCall {
  /** Who answers: "Emergency services". */
  readonly name: string;
  readonly phone: string;
  /** Cost, hours, or another way to reach them, in a few words. */
  readonly note?: string;
}

/** How to reach somebody without a voice: by text, through a relay, in sign language. */
export interface DangerWithoutVoice {
  readonly name: string;
  readonly ways: readonly string[];
}

export interface DangerBlockProps {
  /** Unique in the page; the heading's id is made from it. */
  readonly id: string;
  /** A question or a plain statement: "Do you smell gas?" */
  readonly title: string;
  /** What to do now, in order, each a short sentence. */
  readonly steps: readonly string[];
  /** Who to ring, the first one first. */
  readonly calls: readonly DangerCall[];
  /** Those who are reached by their page alone, and what to read once the danger is dealt with. */
  readonly more?: ReadonlyArray<{ readonly text: string; readonly href: string }>;
  /** For who cannot hear or speak on the phone. */
  readonly withoutVoice?: readonly DangerWithoutVoice[] | undefined;
  /** So many of the numbers stand above the steps, none where it is not said. */
  readonly callsAbove?: number;
  /** Only the first step and the first number stand open: for one of several, so that what follows is found. */
  readonly brief?: boolean;
  /** When to ring that first number, where the steps that say so do not stand open. */
  readonly callWhen?: string | undefined;
}

const Sign = (): VNode => (
  <svg viewBox="0 0 32 28" width="32" height="28" aria-hidden="true" focusable="false">
    <path
      fill="currentColor"
      fill-rule="evenodd"
      d="M16 0 32 28H0zm-2 9 .6 10h2.8L18 9zm2 12.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4"
    />
  </svg>
);

const Calls = ({ calls }: Pick<DangerBlockProps, 'calls'>): VNode => (
  <>
    {calls.map(({ name, phone, note }) => (
      <p class="fmh-danger__call">
        <a class="fmh-danger__phone" href={phoneAddress(phone)}>
          Call {phone}
        </a>
        <span>
          {name}
          {note && `. ${note}`}
        </span>
      </p>
    ))}
  </>
);

const Steps = ({ steps }: Pick<DangerBlockProps, 'steps'>): VNode =>
  steps.length === 1 ? (
    <p>{steps[0]}</p>
  ) : (
    <ol>
      {steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
  );

const More = ({ more }: Required<Pick<DangerBlockProps, 'more'>>): VNode => (
  <>
    {more.map(({ text, href }) => (
      <p>
        <a class="govuk-link" href={href}>
          {text}
        </a>
      </p>
    ))}
  </>
);

const WithoutVoice = ({ withoutVoice = [] }: Pick<DangerBlockProps, 'withoutVoice'>): VNode | null =>
  withoutVoice.length === 0 ? null : (
    <details class="fmh-danger__all">
      <summary>Cannot hear or speak on the phone?</summary>
      {withoutVoice.map(({ name, ways }) => (
        <>
          <p>{name}:</p>
          <ul>
            {ways.map((way) => (
              <li>{way}</li>
            ))}
          </ul>
        </>
      ))}
    </details>
  );

const Brief = ({ steps, calls, more = [], callWhen, withoutVoice }: DangerBlockProps): VNode => (
  <>
    <p>{steps[0]}</p>
    {callWhen && <p>{callWhen}</p>}
    <Calls calls={calls.slice(0, 1)} />
    <details class="fmh-danger__all">
      <summary>Everything to do</summary>
      <Steps steps={steps} />
      <Calls calls={calls.slice(1)} />
      <More more={more} />
    </details>
    <WithoutVoice withoutVoice={withoutVoice} />
  </>
);

/** Who to ring now. Stands above everything else in a page. */
export const DangerBlock = (props: DangerBlockProps): VNode => {
  const { id, title, steps, calls, more = [], callsAbove = 0, brief } = props;
  return (
    <section class="fmh-danger" aria-labelledby={`${id}-title`}>
      <h2 class="fmh-danger__title" id={`${id}-title`}>
        <Sign />
        {title}
      </h2>
      {brief ? (
        <Brief {...props} />
      ) : (
        <>
          <Calls calls={calls.slice(0, callsAbove)} />
          <Steps steps={steps} />
          <Calls calls={calls.slice(callsAbove)} />
          <WithoutVoice withoutVoice={props.withoutVoice} />
          <More more={more} />
        </>
      )}
    </section>
  );
};
