import { expect, test } from 'vitest';
import { byStaff, contentScene, kinds, note } from '../../../test/content-scene.ts';
import { PackError } from './fault.ts';
import type { AnyKind } from './kind.ts';
import { addRevision, listHistory, type NewRevision, publishing } from './revisions.ts';
import { listWaiting } from './waiting.ts';

const scene = contentScene();
const path = 'notes/one.en.md';
const importText = async (text: string) => {
  await scene().write(path, text);
  return scene().importNow();
};
const refusal = async (work: Promise<unknown>): Promise<PackError> => {
  const failed = await work.catch((error: unknown) => error);
  if (failed instanceof PackError) return failed;
  throw new Error(`Expected a PackError, got ${String(failed)}`);
};
const pathsWaiting = async () => (await listWaiting(scene().database)).map((entry) => entry.path);
const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

/** A publication that has written its revision and waits before it commits. */
const slowly = (revision: NewRevision) => {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const done = publishing(scene().database, async (publication) => {
    await addRevision(publication, revision);
    begun.resolve();
    await gate.promise;
  });
  return { begun: begun.promise, finish: gate.resolve, done };
};

test('a pack that moves a text which staff edited is refused, and what is public can still be read', async () => {
  await scene().write('notes/a/x.en.md', note('X'));
  await scene().importNow();
  await scene().publish(byStaff('notes/a/x.en.md', note('X by staff')));
  await scene().remove('notes/a/x.en.md');
  await scene().write('notes/b/x.en.md', note('X, moved'));
  const { message } = await refusal(scene().importNow());
  expect(message).toContain('content/notes/b/x.en.md:1: found a second note named "x"');
  expect(message).toContain(
    'content/notes/a/x.en.md: found that staff published or withdrew this file, and that it stands in the way',
  );
  expect(message).toContain('import --replace notes/a/x.en.md');
  expect(await scene().titleOf('x')).toBe('X by staff');
  expect(await listHistory(scene().database, 'notes/b/x.en.md')).toEqual([]);

  const result = await scene().importNow({ replace: ['notes/a/x.en.md'] });
  expect(result).toMatchObject({ published: ['notes/b/x.en.md'], withdrawn: ['notes/a/x.en.md'] });
  expect(await scene().titleOf('x')).toBe('X, moved');
});

test("a text of staff's that is public only later is checked as well, and replaced as well", async () => {
  const later = new Date(Date.now() + 3_600_000);
  await scene().write('notes/a/x.en.md', note('X'));
  await scene().importNow();
  await scene().publish(byStaff('notes/c/x.en.md', note('X in another place'), later));
  await scene().write('notes/b/y.en.md', note('Y'));
  const { message } = await refusal(scene().importNow());
  expect(message).toContain('content/notes/c/x.en.md: found that staff published');
  await scene().importNow({ replace: ['notes/c/x.en.md'] });
  expect(await scene().titleOf('x', later)).toBe('X');
});

test("a text of staff's that a newer version refuses is told by its name", async () => {
  await importText(note('One'));
  await scene().publish(byStaff(path, note('Short')));
  const stricter = kinds.map(
    (kind): AnyKind => ({
      ...kind,
      read: (file, context) => {
        if (file.text.includes('Short')) context.fault(2, 'a short title', 'a long one');
        return kind.read(file, context);
      },
    }),
  );
  const { message } = await refusal(scene().importNow({ kinds: stricter, build: 'newer' }));
  expect(message).toContain(`content/${path}:2: found a short title; expected a long one`);
  expect(message).toContain(`content/${path}: found that staff published`);
});

test('a name that staff published nothing under cannot be replaced', async () => {
  await importText(note('One'));
  await expect(scene().importNow({ replace: ['notes/oen.en.md'] })).rejects.toThrow(
    '--replace notes/oen.en.md: staff published no such file',
  );
});

test('what staff publish while an import begins is seen by it, and stays', async () => {
  await importText(note('Pack'));
  const staff = slowly(byStaff(path, note('By staff')));
  await staff.begun;
  const importing = importText(note('Newer pack'));
  await pause();
  staff.finish();
  await staff.done;
  expect(await importing).toMatchObject({ published: [], waiting: [path] });
  expect(await scene().titleOf('one')).toBe('By staff');
});

test('two members of staff who publish at once wait for each other', async () => {
  const first = slowly(byStaff(path, note('First')));
  await first.begun;
  let secondIsDone = false;
  const second = scene()
    .publish(byStaff(path, note('Second')))
    .then(() => {
      secondIsDone = true;
    });
  await pause();
  expect(secondIsDone).toBe(false);
  first.finish();
  await Promise.all([first.done, second]);
  expect(await scene().titleOf('one')).toBe('Second');
});

test('once staff have merged a text of the pack, it is not put back', async () => {
  await importText(note('Pack'));
  await scene().publish(byStaff(path, note('By staff')));
  expect((await importText(note('Newer pack'))).waiting).toEqual([path]);
  await scene().publish(byStaff(path, note('Merged')));
  expect(await pathsWaiting()).toEqual([]);
  await scene().write('notes/two.en.md', note('Two'));
  expect(await scene().importNow()).toMatchObject({ published: ['notes/two.en.md'], waiting: [] });
  expect((await importText(note('Newest pack'))).waiting).toEqual([path]);
});

test('a draft is not a merge', async () => {
  await importText(note('Pack'));
  await scene().publish(byStaff(path, note('By staff')));
  await importText(note('Newer pack'));
  await scene().publish(byStaff(path, note('Merging'), null));
  expect(await pathsWaiting()).toEqual([path]);
});

test('a pack that takes over what staff wrote has nothing to wait for', async () => {
  await importText(note('Pack'));
  await importText(note('Newer pack'));
  const { digest } = (await listHistory(scene().database, path))[0] ?? { digest: '' };
  await importText(note('Pack'));
  await scene().publish({ ...byStaff(path, note('Newer pack')), digest });
  expect((await importText(note('Third'))).waiting).toEqual([path]);
  expect((await importText(note('Newer pack'))).waiting).toEqual([]);
});

test.each([
  ['goes back to the text that staff began from', () => importText(note('Pack'))],
  [
    'has the file no more',
    async () => {
      await scene().remove(path);
      return scene().importNow();
    },
  ],
])('nothing waits any more when the pack %s, and waits again when it returns', async (_, goBack) => {
  await importText(note('Pack'));
  await scene().publish(byStaff(path, note('By staff')));
  await importText(note('Newer pack'));
  expect((await goBack()).waiting).toEqual([]);
  expect(await scene().titleOf('one')).toBe('By staff');
  expect((await importText(note('Newer pack'))).waiting).toEqual([path]);
});

test('a draft of staff does not hold the pack back', async () => {
  await importText(note('Pack'));
  await scene().publish(byStaff(path, note('Thinking'), null));
  expect(await importText(note('Newer pack'))).toMatchObject({ published: [path], waiting: [] });
  expect(await scene().titleOf('one')).toBe('Newer pack');
});
