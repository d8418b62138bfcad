import type { VNode } from 'preact';
import { CheckThis } from '../check-this/check-this.tsx';
import { CopyWords } from '../copy-words/copy-words.tsx';
import { Details } from '../details/details.tsx';
import { Tag } from '../tag/tag.tsx';

export interface DeadlineCardProps {
  readonly title: string;
  /** Where the title leads: the page of the rule. */
  readonly href: string;
  /** The date in words; nothing where there is none. */
  readonly when?: string | undefined;
  /** Goes before the date: "by", "not before". */
  readonly before?: string | undefined;
  readonly status: string;
  readonly tone: 'late' | 'open' | 'done' | 'quiet';
  /** Who must do what, in a sentence. */
  readonly duty: string;
  /** What a reader should also know, each in whole sentences. */
  readonly notes: readonly string[];
  /** The official page where nobody has confirmed the rule. */
  readonly checkThis?: string | undefined;
  /** Why this date, step by step. */
  readonly why: readonly string[];
  readonly source?:
    | { readonly title: string; readonly at?: string | undefined; readonly url: string }
    | undefined;
  /** Words to send. */
  readonly say?: string | undefined;
}

const Why = ({ why, source }: Pick<DeadlineCardProps, 'why' | 'source'>): VNode => (
  <Details summaryText="Why this date">
    <ol class="govuk-list govuk-list--number">
      {why.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    {source ? (
      <p class="govuk-body">
        Source:{' '}
        <a class="govuk-link" href={source.url}>
          {source.title}
        </a>
        {source.at ? `, ${source.at}` : ''}
      </p>
    ) : null}
  </Details>
);

/** A deadline of a case: the date loud, its state in a word, why, and what to say when it is missed. */
export const DeadlineCard = (props: DeadlineCardProps): VNode => (
  <article class={`fmh-deadline fmh-deadline--${props.tone}`}>
    <h3 class="fmh-deadline__title">
      <a class="govuk-link" href={props.href}>
        {props.title}
      </a>{' '}
      <Tag>{props.status}</Tag>
    </h3>
    {props.when ? (
      <p class="fmh-deadline__when">
        {props.before ? <span class="fmh-deadline__before">{props.before} </span> : null}
        {props.when}
      </p>
    ) : null}
    <p class="govuk-body">{props.duty}</p>
    {props.notes.map((note) => (
      <p class="govuk-body-s">{note}</p>
    ))}
    {props.checkThis ? (
      <CheckThis href={props.checkThis}>Nobody here has confirmed this rule yet.</CheckThis>
    ) : null}
    {props.say ? <CopyWords>{props.say}</CopyWords> : null}
    {props.why.length > 0 ? <Why why={props.why} source={props.source} /> : null}
  </article>
);
