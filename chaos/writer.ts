import { setTimeout as wait } from 'node:timers/promises';
import { beforeLeaving } from '../bench/leaving.ts';
import { homeOf } from '../bench/letters/homes.ts';
import { askOnce, textOf } from '../bench/wire.ts';

const letter = '/letters/report-a-repair';

interface Draft {
  readonly address: string;
  readonly cookie: string;
  readonly marker: string;
}

/** What somebody met with who writes letters. */
export interface Written {
  /** Drafts whose answer was taken: the programme has said that it has it. */
  readonly accepted: Draft[];
  /** 503 with a page that says so. */
  told: number;
  /** Begun while nothing could be kept: the letter goes on, and travels in its form. */
  inForm: number;
  /** The connection broke or was refused: whether it was taken is not known. */
  unknown: number;
  /** Any other answer. */
  readonly wrong: string[];
  /** Milliseconds of the slowest answer, of whatever kind. */
  longest: number;
}

const post = async (url: string, number: number, cookie: string, body: Record<string, string>) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(url).origin, cookie, 'x-forwarded-for': homeOf(number) },
    body: new URLSearchParams(body),
    signal: AbortSignal.timeout(20_000),
  });

/** One letter begun, and one question of it answered. */
const writeOne = async (url: string, number: number): Promise<Draft | Response | 'in its form'> => {
  const begun = await post(url + letter, number, '', {});
  if (begun.status === 200 && (await begun.text()).includes(`action="${letter}/carried/`))
    return 'in its form';
  if (begun.status !== 303) return begun;
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const address = begun.headers.get('location') ?? '';
  const marker = `Mark ${number} of ${process.pid}`;
  const answered = await post(url + address, number, cookie, {
    'problems-1-kind': 'damp-and-mould',
    'problems-1-room': 'The small bedroom',
    'problems-1-what': marker,
  });
  return answered.status === 303 ? { address, cookie, marker } : answered;
};

export interface Writer {
  readonly written: Written;
  stop(): Promise<Written>;
}

/** Somebody who begins one letter after the other. */
export const startWriter = (url: string, pause = 40): Writer => {
  const written: Written = { accepted: [], told: 0, inForm: 0, unknown: 0, wrong: [], longest: 0 };
  let over = false;
  const write = async (): Promise<void> => {
    for (let number = 1; !over; number += 1) {
      const from = performance.now();
      try {
        const draft = await writeOne(url, number);
        if (draft === 'in its form') written.inForm += 1;
        else if (!(draft instanceof Response)) written.accepted.push(draft);
        else if (draft.status === 503) written.told += 1;
        else written.wrong.push(`status ${draft.status}`);
      } catch {
        written.unknown += 1;
      }
      written.longest = Math.max(written.longest, performance.now() - from);
      await wait(pause);
    }
  };
  const all = write();
  const rest = beforeLeaving(() => {
    over = true;
    return all;
  });
  return {
    written,
    async stop() {
      await rest();
      return written;
    },
  };
};

const answerTo = async (url: string, { address, cookie }: Draft): Promise<string> => {
  for (let asking = 0; asking < 100; asking += 1) {
    const shown = await askOnce(url + address, { cookie }).catch(() => undefined);
    if (shown && shown.status !== 503) return textOf(shown);
    await wait(200);
  }
  throw new Error(`${url}${address} does not answer.`);
};

/** How many of the accepted answers are not there any more. */
export const countLost = async (url: string, { accepted }: Written): Promise<number> => {
  let lost = 0;
  for (const draft of accepted) if (!(await answerTo(url, draft)).includes(draft.marker)) lost += 1;
  return lost;
};
