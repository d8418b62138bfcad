import type { VNode } from 'preact';
import { phoneAddress } from '../phone-link/phone-link.tsx';

export interface DangerCall {
  /** Who answers: "Emergency services". */
  readonly name: string;
  readonly phone: string;
  /** Cost, hours, or another way to reach them, in a few words. */
  readonly note?: string;
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
  /** Numbers stand above the steps: for who reads little English, they are what can be read. */
  readonly callsFirst?: boolean;
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

/** Who to ring now. Stands above everything else in a page. */
export const DangerBlock = ({ id, title, steps, calls, more = [], callsFirst }: DangerBlockProps): VNode => (
  <section class="fmh-danger" aria-labelledby={`${id}-title`}>
    <h2 class="fmh-danger__title" id={`${id}-title`}>
      <Sign />
      {title}
    </h2>
    {callsFirst && <Calls calls={calls} />}
    {steps.length === 1 ? (
      <p>{steps[0]}</p>
    ) : (
      <ol>
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    )}
    {callsFirst ? null : <Calls calls={calls} />}
    {more.map(({ text, href }) => (
      <p>
        <a class="govuk-link" href={href}>
          {text}
        </a>
      </p>
    ))}
  </section>
);
