import type { VNode } from 'preact';
import { Checkboxes } from '../../../ui/checkboxes/checkboxes.tsx';
import { Input } from '../../../ui/input/input.tsx';
import { Textarea } from '../../../ui/textarea/textarea.tsx';
import { ContactName } from '../../contacts/index.ts';
import { whoIsMyLandlordPath } from '../../home/paths.ts';
import { type AnswerFault, type Typed, typedText, unsureName } from '../forms.ts';
import type { Asking, Letter } from '../letter-kind.ts';
import type { Question } from '../question.ts';
import type { Recipient } from '../recipient.ts';
import type { Way } from './way.tsx';

export interface WhomFieldProps {
  readonly way: Way<Asking>;
  readonly question: Extract<Question, { kind: 'landlord' | 'recipient' }>;
  readonly typed: Typed;
  readonly faults: readonly AnswerFault[];
}

/** Whom the letter goes to; nothing where no letter is chosen yet. */
const recipientOf = ({ letter }: Pick<WhomFieldProps['way'], 'letter'>): Recipient | undefined =>
  'to' in letter ? (letter as Letter).to : undefined;

/** Where the official page stands that tells a name or an address. */
const WhereItStands = ({ way, question }: Pick<WhomFieldProps, 'way' | 'question'>): VNode | null => {
  if (question.kind === 'landlord')
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={whoIsMyLandlordPath('en')}>
          How to find out who it is
        </a>
      </p>
    );
  const contacts = recipientOf(way)?.contacts ?? [];
  return contacts.length === 0 ? null : (
    <p class="govuk-body">
      Look it up here:{' '}
      {contacts.map((id, at) => (
        <>
          {at > 0 ? ', ' : null}
          <ContactName snapshot={way.snapshot} id={id} />
        </>
      ))}
    </p>
  );
};

/** The name of a landlord or of whom the letter goes to, and the address if it will be posted there. */
export const WhomField = ({ way, question, typed, faults }: WhomFieldProps): VNode => {
  const { id, kind } = question;
  const fault = faults.find(({ field }) => field === id);
  const isPosted = recipientOf(way)?.question === id;
  return (
    <>
      <Input
        name={id}
        label={{ text: question.ask, classes: 'govuk-label--l', isPageHeading: true }}
        hint={question.hint ? { text: question.hint } : undefined}
        errorMessage={fault && { text: fault.sentence }}
        value={typedText(typed, id)}
        autocomplete="off"
      />
      <Checkboxes
        name={unsureName(id)}
        items={[{ value: 'yes', text: 'I am not sure' }]}
        values={typed[unsureName(id)]}
      />
      <WhereItStands way={way} question={question} />
      {isPosted ? (
        <Textarea
          name={`${id}-address`}
          rows={4}
          label={{ text: 'Their address (optional)', classes: 'govuk-label--s' }}
          hint={{
            text:
              kind === 'landlord'
                ? 'To send it by post. See a rent statement or their site.'
                : 'To send it by post.',
          }}
          value={typedText(typed, `${id}-address`)}
        />
      ) : null}
    </>
  );
};
