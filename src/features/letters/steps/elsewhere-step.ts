import { h } from 'preact';
import { elsewhereKind } from '../../contacts/index.ts';
import type { OwnAnswer } from '../../feature.ts';
import { agreementsElsewhere } from '../agreements.ts';
import type { Draft } from '../drafts/draft.ts';
import { type Typed, typedText } from '../forms.ts';
import { ElsewhereStepPage } from '../pages/elsewhere-step-page.tsx';
import type { Way } from '../pages/way.tsx';
import type { Question } from '../question.ts';
import { wayPage } from './open-way.ts';

/** The step that says that these letters are not for this home. */
export const ELSEWHERE = 'elsewhere';

/** The kind of home that was chosen for which other law holds: an id of elsewhere.yaml. */
export const elsewhereTold = ({ kind, id }: Question, typed: Typed): string | undefined =>
  kind === 'agreement'
    ? agreementsElsewhere.find(({ value }) => value === typedText(typed, id))?.value
    : undefined;

/** All that was said, with this in place of an agreement: no letter is written as long as it stands. */
export const heldElsewhere = ({ answers, ...draft }: Draft, question: string, elsewhere: string): Draft => {
  const { [question]: _, ...others } = answers;
  return { ...draft, answers: others, elsewhere };
};

/** Who helps there, and the way back; nothing where these letters are for the home. */
export const elsewherePage = (way: Way): OwnAnswer | undefined => {
  const entry = way.draft.elsewhere && way.snapshot.find(elsewhereKind, way.draft.elsewhere);
  const question = way.letter.questions.find(({ kind }) => kind === 'agreement')?.id;
  if (!entry || question === undefined) return undefined;
  const body = h(ElsewhereStepPage, { way, entry, question });
  return { type: 'page', page: wayPage(way, 'Who helps you', body) };
};
