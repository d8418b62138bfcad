import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Runs in browsers, where it asks its own site. */
const inBrowser = /^src\/ui\//;
const tested = /\.test\.tsx?$|-for-tests\.ts$/;

const waysOut =
  /\bfetch\(|\bnew WebSocket\(|\bEventSource\(|from 'node:(?:https|http2|tls|net|dgram|dns)'|\b(?:request|get),?[^;]*from 'node:http'|from '(?:undici|axios|got|ws)'/;

/** Of the network these know addresses and the types of a connection that came in. */
const known: ReadonlySet<string> = new Set([
  'src/app/config.ts',
  'src/app/unreadable-request.ts',
  // These speak to another start of this programme through a file, and see whether a port is free.
  'src/app/supervisor/lock.ts',
  'src/app/supervisor/port.ts',
  // These bind the port of this programme, and answer, close or share what comes in there.
  'src/app/plain-requests/answer-plainly.ts',
  'src/app/supervisor/door.ts',
  'src/app/leaving.ts',
  'src/app/take-turns.ts',
  // This asks the file store that the operator has named, and nobody else: no part of its address comes from a reader.
  'src/adapters/s3-store.ts',
]);

test('no server code asks anybody anything over the network but its database and the store of its files', () => {
  const asking = sourceFiles('src')
    .filter(({ path, text }) => !inBrowser.test(path) && !tested.test(path) && waysOut.test(text))
    .map(({ path }) => path);
  expect(asking.filter((path) => !known.has(path))).toEqual([]);
});
