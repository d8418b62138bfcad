import { expect, test } from 'vitest';
import { everySetting } from './config.ts';
import { misspeltSettings } from './misspelt-settings.ts';

test.each([
  ['WEB_PROCESES', 'WEB_PROCESSES'],
  ['PUBLIC_ULR', 'PUBLIC_URL'],
  ['FILES_S3_ENDPIONT', 'FILES_S3_ENDPOINT'],
  ['TRUSTED_PROXY', undefined],
  ['PATH', undefined],
  ['PORTS', undefined],
  ['NODE_ENV', undefined],
])('%s is told to be near %s', (name, meant) => {
  expect(misspeltSettings({ [name]: 'x' })).toEqual(
    meant ? [`${name} is no setting and does nothing. Is ${meant} meant?`] : [],
  );
});

test('no setting of ours is taken for a slip, nor a name beside the one that it is near', () => {
  expect(misspeltSettings(Object.fromEntries(everySetting.map(({ name }) => [name, 'x'])))).toEqual([]);
  expect(misspeltSettings({ DATABASE_URI: 'x', DATABASE_URL: 'y' })).toEqual([]);
});
