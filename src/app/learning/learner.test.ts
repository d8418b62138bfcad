import { expect, test } from 'vitest';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Learning } from '../../features/feature.ts';
import { type LearnElsewhere, Learner, NotLearned } from './learner.ts';

const snapshot = (identity: string) => ({ identity }) as Snapshot;

const reading: Learning<string> = {
  name: 'reading',
  *learnedOf({ identity }) {
    yield;
    return `the text of ${identity}`;
  },
  learn: ({ identity }) => new Uint8Array(Buffer.from(identity)),
  *takeUp(bytes, { identity }) {
    yield;
    return `${Buffer.from(bytes)} with ${identity}`;
  },
};

const learnHere: LearnElsewhere = async (learning, one) => learning.learn(one);

const scene = (learnElsewhere: LearnElsewhere = learnHere, longestWait = 10_000) => {
  const told: string[] = [];
  const learned: string[] = [];
  let onOutdated = async () => {};
  const learner = new Learner(reading, {
    learnElsewhere,
    onOutdated: () => onOutdated(),
    onLearned: () => learned.push('learned'),
    report: (sentence) => told.push(sentence),
    longestWait,
  });
  return {
    ...{ learner, told, learned },
    whenOutdated(act: () => void) {
      onOutdated = async () => act();
    },
  };
};

/** Learning that waits until it is let go, one after the other. */
const held = () => {
  const waiting: Array<(bytes: Uint8Array | Error) => void> = [];
  const learnElsewhere: LearnElsewhere = (learning, one) =>
    new Promise((resolve, reject) => {
      waiting.push((bytes) => (bytes instanceof Error ? reject(bytes) : resolve(learning.learn(one))));
    });
  return {
    learnElsewhere,
    begun: () => waiting.length,
    letGo: (fault?: Error) => waiting.shift()?.(fault ?? new Uint8Array()),
  };
};

test('who asks first waits until it is learned', async () => {
  const { learner, learned } = scene();
  learner.follow(snapshot('monday'));
  expect(learner.isBehind).toBe(true);
  expect(await learner.current()).toBe('monday with monday');
  expect(learner.isBehind).toBe(false);
  expect(learned).toHaveLength(1);
});

test('the old goes on answering until the new is whole', async () => {
  const { learnElsewhere, begun, letGo } = held();
  const { learner } = scene(learnElsewhere);
  learner.follow(snapshot('monday'));
  const first = learner.current();
  await expect.poll(begun).toBe(1);
  letGo();
  expect(await first).toBe('monday with monday');
  learner.follow(snapshot('tuesday'));
  await expect.poll(begun, { timeout: 3_000 }).toBe(1);
  expect(await learner.current()).toBe('monday with monday');
  letGo();
  await expect.poll(() => learner.current()).toBe('tuesday with tuesday');
});

test('whoever learns is told of what, so that it may know that it was learned before', async () => {
  const told: string[] = [];
  const { learner } = scene(async (learning, one, of) => {
    told.push(of);
    return learning.learn(one);
  });
  learner.follow(snapshot('monday'));
  await learner.current();
  expect(told).toEqual(['the text of monday']);
});

test('what holds the same is not learned again', async () => {
  const { learner, learned } = scene();
  learner.follow(snapshot('monday'));
  await learner.current();
  learner.follow(snapshot('monday'));
  expect(learner.isBehind).toBe(false);
  expect(await learner.current()).toBe('monday with monday');
  expect(learned).toHaveLength(1);
});

test('a fault is told once, and the old stays', async () => {
  let works = true;
  const { learner, told } = scene(async (learning, one) => {
    if (!works) throw new Error('it ran out of memory');
    return learning.learn(one);
  });
  learner.follow(snapshot('monday'));
  await learner.current();
  works = false;
  learner.follow(snapshot('tuesday'));
  await expect.poll(() => told.length, { timeout: 3_000 }).toBe(1);
  expect(told[0]).toContain('it ran out of memory');
  expect(told[0]).toContain('it goes on with what it knew before');
  expect(await learner.current()).toBe('monday with monday');
  expect(learner.isBehind).toBe(true);
  works = true;
  learner.follow(snapshot('wednesday'));
  await expect.poll(() => learner.current(), { timeout: 3_000 }).toBe('wednesday with wednesday');
  expect(told[1]).toContain('is learned again');
});

test('where nothing could ever be learned, whoever asks is told so at once', async () => {
  const { learner } = scene(() => Promise.reject(new Error('no')));
  learner.follow(snapshot('monday'));
  await expect(learner.current()).rejects.toThrow(NotLearned);
  await expect(learner.current()).rejects.toMatchObject({ statusCode: 503 });
  learner.close();
});

test('who asks long before it is learned is told to come again, and learning goes on', async () => {
  const { learnElsewhere, begun, letGo } = held();
  const { learner } = scene(learnElsewhere, 50);
  learner.follow(snapshot('monday'));
  await expect(learner.current()).rejects.toThrow('it is under way');
  expect(begun()).toBe(1);
  letGo();
  await expect.poll(() => learner.current()).toBe('monday with monday');
});

test('what is not wanted any more is not begun', async () => {
  const begun: string[] = [];
  const { learner } = scene(async (learning, one, of) => {
    begun.push(of);
    return learning.learn(one);
  });
  learner.follow(snapshot('monday'));
  const asked = learner.current();
  learner.follow(snapshot('tuesday'));
  expect(await asked).toBe('tuesday with tuesday');
  expect(begun).toEqual(['the text of tuesday']);
});

test('nothing is begun once it is closed', async () => {
  const { learnElsewhere, begun } = held();
  const { learner } = scene(learnElsewhere);
  learner.follow(snapshot('monday'));
  const asked = learner.current();
  learner.close();
  await expect(asked).rejects.toThrow(NotLearned);
  expect(begun()).toBe(0);
});

test('where something newer is published already, that is asked for and learned', async () => {
  const { learner, told, whenOutdated } = scene(async (learning, one) =>
    one.identity === 'monday' ? undefined : learning.learn(one),
  );
  whenOutdated(() => learner.follow(snapshot('tuesday')));
  learner.follow(snapshot('monday'));
  expect(await learner.current()).toBe('tuesday with tuesday');
  expect(told).toEqual([]);
});

test('nothing is learned once it is closed', async () => {
  const { learnElsewhere, begun, letGo } = held();
  const { learner, learned } = scene(learnElsewhere);
  learner.follow(snapshot('monday'));
  const asked = learner.current();
  await expect.poll(begun).toBe(1);
  learner.close();
  letGo();
  await expect(asked).rejects.toThrow(NotLearned);
  expect(learned).toEqual([]);
});
