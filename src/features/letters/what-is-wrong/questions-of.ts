import { type Answers, type Entry, optionsOf } from '../answers.ts';
import type { Asking } from '../letter-kind.ts';
import { whatIsWrong } from '../paths.ts';
import type { Question } from '../question.ts';
import type { Guidance, Room, Thing } from './guidance-kind.ts';

/** The question of the rooms, and those of the things in each. Their ids stand in addresses, and name no room. */
export const whereId = 'where';
const thingsId = (number: number): string => `what-${number}`;
export const isThingsId = (id: string): boolean => /^what-\d+$/.test(id);

const thingsIn = ({ places }: Guidance, { id }: Room): readonly Thing[] =>
  places.things.filter((thing) => thing.in === undefined || thing.in.includes(id));

/** How a thing of a room is sent: both, so that an answer never moves to another room. */
const sentAs = (room: Room, thing: Thing): string => `${room.id}-${thing.id}`;

const chosenRooms = ({ places }: Guidance, answers: Answers): readonly Room[] => {
  const chosen = optionsOf(answers[whereId]);
  return places.rooms.filter(({ id }) => chosen.includes(id));
};

const several = (
  { id, ask, hint }: Pick<Question, 'id' | 'ask' | 'hint'>,
  options: Extract<Question, { kind: 'several' }>['options'],
  { places }: Guidance,
): Question => ({
  kind: 'several',
  ...{ id, ask, hint, options, only_if: places.only_if },
  optional: false,
  not_sure: false,
});

/** Everything that may be asked of somebody who has answered so: the things are asked room by room. */
export const askingOf = (guidance: Guidance, answers: Answers): Asking => {
  const [first, ...rest] = guidance.questions;
  const { where, hint, rooms } = guidance.places;
  const questions = [
    ...(first ? [first] : []),
    several(
      { id: whereId, ...where },
      rooms.map(({ id: value, text }) => ({ value, text })),
      guidance,
    ),
    ...chosenRooms(guidance, answers).map((room, at) =>
      several(
        { id: thingsId(at + 1), ask: room.ask, hint },
        thingsIn(guidance, room).map((thing) => ({
          value: sentAs(room, thing),
          ...{ text: thing.text, hint: thing.hint, danger: thing.danger },
        })),
        guidance,
      ),
    ),
    ...rest,
  ];
  return { slug: whatIsWrong, exit: false, questions };
};

/** The answers with the things of each room under its own question again, after rooms were added or taken away. */
export const settled = (guidance: Guidance, answers: Answers): Answers => {
  const chosen = Object.entries(answers).flatMap(([id, answer]) => (isThingsId(id) ? optionsOf(answer) : []));
  const others = Object.entries(answers).filter(([id]) => !isThingsId(id));
  const things = chosenRooms(guidance, answers).flatMap((room, at): Array<[string, string[]]> => {
    const own = thingsIn(guidance, room)
      .map((thing) => sentAs(room, thing))
      .filter((value) => chosen.includes(value));
    return own.length > 0 ? [[thingsId(at + 1), own]] : [];
  });
  return Object.fromEntries([...others, ...things]);
};

const chosenThings = (
  guidance: Guidance,
  answers: Answers,
): ReadonlyArray<{ readonly room: Room; readonly thing: Thing }> => {
  const chosen = Object.entries(answers).flatMap(([id, answer]) => (isThingsId(id) ? optionsOf(answer) : []));
  return chosenRooms(guidance, answers).flatMap((room) =>
    thingsIn(guidance, room)
      .filter((thing) => chosen.includes(sentAs(room, thing)))
      .map((thing) => ({ room, thing })),
  );
};

/** What is wrong, room by room, as letters list problems. What nobody put into words is left out. */
export const problemsIn = (guidance: Guidance, answers: Answers): readonly Entry[] =>
  chosenThings(guidance, answers).map(({ room, thing: { kind, words } }) => ({
    ...{ kind, room: room.words },
    ...(words ? { what: words } : {}),
  }));

/** The same as it is shown to who said it, also what has no words of its own: "The bathroom: something else". */
export const problemsShown = (guidance: Guidance, answers: Answers): readonly string[] =>
  chosenThings(guidance, answers).map(
    ({ room, thing: { text, words } }) =>
      `${room.words}: ${words ?? `${text.charAt(0).toLowerCase()}${text.slice(1)}`}`,
  );
