import type { VNode } from 'preact';
import { InsetText } from '../../../ui/inset-text/inset-text.tsx';
import type { Landlord } from '../../landlords/index.ts';
import { ownerWords } from '../agreements.ts';
import { textOf } from '../answers.ts';
import { choicesOf } from '../choices.ts';
import { contradicted } from '../rules/contradiction.ts';
import type { Way } from './way.tsx';

export interface ContradictionProps {
  readonly way: Way;
  /** The landlord of the list that was told. */
  readonly listed: Landlord | undefined;
}

/** What the list says otherwise than the answers; who writes decides. */
export const Contradiction = ({ way, listed }: ContradictionProps): VNode | null => {
  const [question] = listed ? contradicted(way.letter, way.draft.answers, listed.type) : [];
  if (!question || !listed) return null;
  const said = textOf(way.draft.answers[question.id]);
  return (
    <InsetText>
      The Regulator lists {listed.name} as {ownerWords(listed.type).toLowerCase()}. To “{question.ask}” you
      said: {choicesOf(question)?.find(({ value }) => value === said)?.text}. One of the two may be wrong. The
      letter goes by what you said.
    </InsetText>
  );
};
