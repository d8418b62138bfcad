import type { VNode } from 'preact';

export interface Door {
  /** Do it yourself, learn how, or ask somebody. */
  readonly kind: 'do' | 'learn' | 'ask';
  /** What lies behind it: "Write to your landlord". */
  readonly title: string;
  readonly href: string;
  readonly text?: string;
  /** Other things behind the same door. */
  readonly more?: ReadonlyArray<{ readonly title: string; readonly href: string }>;
}

export interface DoorsProps {
  /** Unique in the page. */
  readonly id?: string;
  readonly heading?: string;
  readonly doors: readonly Door[];
}

const labels: Readonly<Record<Door['kind'], string>> = { do: 'Do it', learn: 'Learn it', ask: 'Ask' };

/** The ways on from the end of a guide. */
export const Doors = ({ id = 'doors', heading = 'What next', doors }: DoorsProps): VNode => (
  <section class="fmh-doors" aria-labelledby={id}>
    <h2 class="govuk-heading-l" id={id}>
      {heading}
    </h2>
    <ul>
      {doors.map(({ kind, title, href, text, more = [] }) => (
        <li>
          <span class="fmh-doors__label">{labels[kind]}</span>
          <a href={href}>{title}</a>
          {text && <p>{text}</p>}
          {more.length > 0 ? (
            <p class="fmh-doors__more">
              Or:
              {more.map((other) => (
                <a href={other.href}>{other.title}</a>
              ))}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  </section>
);
