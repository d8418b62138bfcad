import type { ComponentChildren, VNode } from 'preact';
import { Day } from '../day/day.tsx';
import { PhoneLink } from '../phone-link/phone-link.tsx';

export interface ContactCardProps {
  readonly name: string;
  /** What they do, in one plain sentence. */
  readonly what: string;
  readonly phone?: string | undefined;
  /** What a call costs: "Free". */
  readonly cost?: string | undefined;
  readonly hours?: string | undefined;
  /** How to write instead of ringing. */
  readonly text?: string | undefined;
  /** How to ring through Relay UK. */
  readonly relay?: string | undefined;
  /** How to reach them in British Sign Language. */
  readonly bsl?: string | undefined;
  /** Where to write to them or chat on the web. */
  readonly online?: string | undefined;
  /** Their official page. */
  readonly web: string;
  /** The day on which somebody last checked all this, YYYY-MM-DD. */
  readonly checked: string;
  /** Nobody has confirmed the number: the official page stands in its place. */
  readonly unconfirmed?: boolean;
}

const Way = ({ name, children }: { name: string; children: ComponentChildren }): VNode => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const placeOf = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '');

/** "free" becomes "Free."; what is a sentence already stays as it is. */
const asSentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

/** Somebody who can help and every way to reach them. It can stand in a list item. */
export const ContactCard = (props: ContactCardProps): VNode => {
  const { phone, cost, hours, text, relay, bsl, online } = props;
  const about = [cost, hours].flatMap((words) => (words ? [asSentence(words)] : [])).join(' ');
  return (
    <div class="fmh-contact">
      <p class="fmh-contact__name">
        <a class="govuk-link" href={props.web}>
          {props.name}
        </a>
      </p>
      <p>{props.what}</p>
      {phone && !props.unconfirmed && (
        <p class="fmh-contact__phone">
          <PhoneLink phone={phone} call />
        </p>
      )}
      {about && !props.unconfirmed && <p>{about}</p>}
      {props.unconfirmed && (
        <p>
          <a class="govuk-link" href={props.web}>
            {`Find how to reach them at ${placeOf(props.web)}`}
          </a>
        </p>
      )}
      {(text || relay || bsl || online) && (
        <dl>
          {text && <Way name="Text">{text}</Way>}
          {relay && <Way name="Relay UK">{relay}</Way>}
          {bsl && <Way name="British Sign Language">{bsl}</Way>}
          {online && (
            <Way name="Online">
              <a class="govuk-link" href={online}>
                {placeOf(online)}
              </a>
            </Way>
          )}
        </dl>
      )}
      <p class="fmh-contact__checked">
        Checked <Day day={props.checked} />
      </p>
    </div>
  );
};
