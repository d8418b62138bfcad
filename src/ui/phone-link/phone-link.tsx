import type { VNode } from 'preact';

/** The address that dials a number, such as `tel:0800111999`. */
export const phoneAddress = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`;

export interface PhoneLinkProps {
  /** As people write it: "0800 111 999". */
  readonly phone: string;
  /** The number with the word "Call" before it. */
  readonly call?: boolean;
}

/** A number to press. It breaks across lines only where letters are so large that it has to. */
export const PhoneLink = ({ phone, call = false }: PhoneLinkProps): VNode => (
  <a class="govuk-link fmh-phone" href={phoneAddress(phone)}>
    {call ? 'Call ' : ''}
    {phone}
  </a>
);
