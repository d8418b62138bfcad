import fc from 'fast-check';
import type { WireAnswer, WireQuestion } from '../bench/wire.ts';
import { ask, hangs } from './ask.ts';
import { type Door, filled } from './doors.ts';
import { hostileHeaders, hostileText, hostileWord, inheritedNames, spoilt } from './hostile.ts';
import { faultsOf } from './promises.ts';

export interface Known {
  /** Words that stand in real addresses, by the name of the place. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** The names of fields that stand in forms, and what may be chosen in them. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

const addressOf = ({ pattern, query }: Door, { words }: Known): fc.Arbitrary<string> => {
  const names = [...pattern.matchAll(/:([a-z]+)/g)].map(([, name = '']) => name);
  const word = (name: string) => {
    const real = words.get(name) ?? [];
    return real.length > 0
      ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...real) }, { weight: 2, arbitrary: hostileWord })
      : hostileWord;
  };
  const asked = fc.array(fc.tuple(fc.constantFrom(...query, 'utm', ...inheritedNames), hostileText), {
    maxLength: 4,
  });
  return fc.tuple(fc.tuple(...names.map(word)), asked).map(([filling, pairs]) => {
    const waiting = [...filling];
    const path = filled(pattern, () => waiting.shift() ?? '');
    const search = pairs
      .map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`)
      .join('&');
    return search ? `${path}?${search}` : path;
  });
};

interface Body {
  readonly type: string;
  readonly body: string;
}

const formBody = ({ fields }: Known): fc.Arbitrary<ReadonlyArray<readonly [string, string]>> => {
  const names = [...fields.keys(), ...inheritedNames];
  const field = fc.constantFrom(...names).chain((name) => {
    const choices = fields.get(name) ?? [];
    const value = choices.length > 0 ? fc.oneof(fc.constantFrom(...choices), hostileText) : hostileText;
    return fc.tuple(fc.constant(name), value);
  });
  return fc.array(field, { maxLength: 12 });
};

const boundary = 'x-attack-boundary';

const asMultipart = (fields: ReadonlyArray<readonly [string, string]>): Body => ({
  type: `multipart/form-data; boundary=${boundary}`,
  body: `${fields
    .map(
      ([name, value], at) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${at === 0 ? '; filename="../../x.json"' : ''}\r\n\r\n${value}\r\n`,
    )
    .join('')}--${boundary}--\r\n`,
});

const bodyOf = (door: Door, known: Known): fc.Arbitrary<Body> => {
  const wrongType = fc.tuple(
    fc.constantFrom('text/plain', 'application/xml', 'application/json', 'multipart/form-data', 'x', ''),
    hostileText,
  );
  const wrong = wrongType.map(([type, body]): Body => ({ type, body: body.toWellFormed() }));
  if (door.api)
    return fc.oneof(
      {
        weight: 8,
        arbitrary: spoilt(door.api.example.body ?? {}).map((value) => ({
          type: 'application/json',
          body: JSON.stringify(value) ?? '',
        })),
      },
      { weight: 1, arbitrary: wrong },
    );
  const form = formBody(known);
  const plain = form.map((fields) => ({
    type: 'application/x-www-form-urlencoded',
    body: fields.map((pair) => pair.map((one) => encodeURIComponent(one.toWellFormed())).join('=')).join('&'),
  }));
  return fc.oneof(
    { weight: 6, arbitrary: plain },
    ...(door.multipart ? [{ weight: 4, arbitrary: form.map(asMultipart) }] : []),
    { weight: 1, arbitrary: wrong },
  );
};

const questionFor = (door: Door, known: Known): fc.Arbitrary<WireQuestion> =>
  fc
    .record({
      address: addressOf(door, known),
      headers: hostileHeaders,
      body: door.method === 'POST' ? bodyOf(door, known) : fc.constant(undefined),
    })
    .map(({ address, headers, body }) => ({
      method: door.method,
      address,
      headers: { ...headers, ...(body ? { 'content-type': body.type } : {}) },
      ...(body ? { body: body.body } : {}),
    }));

/** What an answer of this door may be: for programs JSON, else a page, a sentence, or what it answers when all is right. */
const typeFaults = ({ api }: Door, { headers, body, status }: WireAnswer): string[] => {
  const mime = String(headers['content-type'] ?? '');
  if (body.length === 0) return [];
  // A head that is too long is refused before anybody knows where it was going.
  const isUnread = status === 431 && mime.startsWith('text/plain');
  if (api && !isUnread && !mime.startsWith('application/json'))
    return [`programs were promised JSON and got ${mime}`];
  if (!api && status >= 400 && !/^text\/(html|plain)/.test(mime)) return [`people were told in ${mime}`];
  return [];
};

interface Asked {
  readonly door: Door;
  readonly asked: WireQuestion;
}

/** The smallest question that was answered wrongly, and how to ask it again. */
const reportOf = ({
  counterexample,
  errorInstance,
  interrupted,
  numRuns,
  seed,
}: fc.RunDetails<unknown>): string => {
  const [found] = (counterexample ?? []) as [Asked?];
  const asked = found?.asked;
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  if (!asked) return interrupted ? `the time was over after ${numRuns} questions.` : why;
  const sent = JSON.stringify({ headers: asked.headers, body: asked.body });
  return `${why} (question ${numRuns} with the seed ${seed}; sent ${sent.slice(0, 2_000)})`;
};

export interface Fuzzing {
  readonly runs: number;
  readonly seed?: number;
}

/** Milliseconds for so many questions; a busy machine that is asked few takes ten minutes at most. */
const longest = (runs: number): number => Math.max(600_000, runs * 120);

/**
 * Knocks at every door in turn with what nobody expects.
 * @returns how many questions were asked
 * @throws with the smallest question that is answered wrongly, and what is wrong with the answer; and where the time was
 *   over before all were asked
 */
export const fuzz = async (
  origin: string,
  doors: readonly Door[],
  known: Known,
  { runs, seed }: Fuzzing,
): Promise<number> => {
  let count = 0;
  const question: fc.Arbitrary<Asked> = fc
    .constantFrom(...doors)
    .chain((door) => questionFor(door, known).map((asked) => ({ door, asked })));
  const broken = await fc.check(
    fc.asyncProperty(question, async ({ door, asked }) => {
      count += 1;
      const says = `${asked.method} ${asked.address.slice(0, 200)}`;
      const told = await ask(origin, asked).catch((error: Error) => {
        throw new Error(`${says} was not answered: ${error.message}`);
      });
      const late = (await hangs(origin, asked, told)) ? ['it takes more than a second every time'] : [];
      const faults = [...late, ...faultsOf(told), ...typeFaults(door, told)];
      if (faults.length > 0) throw new Error(`${says} answered ${told.status}: ${faults.join('; ')}`);
    }),
    {
      ...{ numRuns: runs, plugins: [fc.interruptAfterTimeLimit(longest(runs), { failOnInterrupt: true })] },
      ...(seed === undefined ? {} : { seed }),
    },
  );
  if (broken.failed) throw new Error(reportOf(broken));
  return count;
};
