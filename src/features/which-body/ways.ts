/** A question with where each of its answers leads. */
export interface WayQuestion {
  readonly id: string;
  /** Ids of questions or of ends, "I am not sure" among them. */
  readonly leadsTo: readonly string[];
}

/** Questions from the first on, and the ends that they lead to. */
export interface Ways {
  readonly first: string;
  readonly questions: readonly WayQuestion[];
  readonly ends: readonly string[];
}

/** More questions than this on one way are too many for somebody who is tired. */
export const mostQuestions = 4;

export type WayFault =
  /** A step that is neither a question nor an end. */
  | { readonly at: string; readonly fault: 'leads nowhere'; readonly to: string }
  /** Ways that ask too much, or go round in a circle. */
  | { readonly at: string; readonly fault: 'too many questions' }
  /** A question or an end that no answer leads to. */
  | { readonly at: string; readonly fault: 'never reached' }
  | { readonly at: string; readonly fault: 'twice' };

/** Every step that some answers lead to within so many questions, and the questions that would be one too many. */
const walked = ({ first, questions }: Ways): { reached: Set<string>; tooDeep: Set<string> } => {
  const asked = new Map(questions.map((question) => [question.id, question]));
  const reached = new Set([first]);
  let level = new Set([first]);
  for (let depth = 1; depth <= mostQuestions; depth += 1) {
    const next = new Set([...level].flatMap((id) => asked.get(id)?.leadsTo ?? []));
    for (const id of next) reached.add(id);
    level = next;
  }
  return { reached, tooDeep: new Set([...level].filter((id) => asked.has(id))) };
};

/** What is wrong with questions that should lead everybody to an end; nothing where all is well. */
export const wayFaults = (ways: Ways): WayFault[] => {
  const ids = [...ways.questions.map(({ id }) => id), ...ways.ends];
  const known = new Set(ids);
  const { reached, tooDeep } = walked(ways);
  return [
    ...(known.has(ways.first) ? [] : [{ at: 'first', fault: 'leads nowhere', to: ways.first } as const]),
    ...ids.flatMap((at, index) => (ids.indexOf(at) === index ? [] : [{ at, fault: 'twice' } as const])),
    ...ways.questions.flatMap(({ id: at, leadsTo }) =>
      leadsTo.flatMap((to) => (known.has(to) ? [] : [{ at, fault: 'leads nowhere', to } as const])),
    ),
    ...[...tooDeep].map((at) => ({ at, fault: 'too many questions' }) as const),
    // A question that comes too late is told as that.
    ...[...known].flatMap((at) =>
      reached.has(at) || tooDeep.size > 0 ? [] : [{ at, fault: 'never reached' } as const],
    ),
  ];
};

/** The one question that leads to a step; nothing where there are several, or none. */
export const questionBefore = ({ questions }: Ways, step: string): string | undefined => {
  const before = questions.filter(({ leadsTo }) => leadsTo.includes(step));
  return before.length === 1 ? before[0]?.id : undefined;
};
