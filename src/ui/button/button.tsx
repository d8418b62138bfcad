import type { VNode } from 'preact';
import { type Attributes, type Content, classes } from '../markup.ts';

export interface ButtonProps {
  readonly children?: Content;
  /** With an address the button is a link that looks like one. */
  readonly href?: string;
  readonly type?: 'submit' | 'button' | 'reset';
  readonly name?: string;
  readonly value?: string;
  readonly id?: string;
  readonly disabled?: boolean;
  /** A second press within a second is ignored, where scripts run. */
  readonly preventDoubleClick?: boolean | undefined;
  /** The one button that begins a journey; it bears an arrow. */
  readonly start?: boolean;
  /** Without script of its own: what a link or a plain form needs. */
  readonly plain?: boolean;
  readonly classes?: string;
  readonly attributes?: Attributes;
}

const StartIcon = (): VNode => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
);

/** A button, or a link that looks like one. */
export const Button = (props: ButtonProps): VNode => {
  const className = classes('govuk-button', props.classes, props.start && 'govuk-button--start');
  const module = props.plain ? undefined : 'govuk-button';
  const inside = (
    <>
      {props.start && typeof props.children !== 'string' ? <span>{props.children}</span> : props.children}
      {props.start && <StartIcon />}
    </>
  );
  if (props.href !== undefined)
    return (
      <a
        href={props.href}
        role={props.plain ? undefined : 'button'}
        draggable={false}
        class={className}
        data-module={module}
        {...props.attributes}
        id={props.id}
      >
        {inside}
      </a>
    );
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick}
      class={className}
      data-module={module}
      {...props.attributes}
      id={props.id}
    >
      {inside}
    </button>
  );
};
