import { expect, test } from 'vitest';
import { bytesNow, wireForm } from './wire-form.ts';

const body = Buffer.from('<p>damp</p>');

test('an answer is written down whole, with the date of the moment in which it is sent', () => {
  const form = wireForm(200, ['content-type', 'text/html', 'content-length', '11'], body);
  const [head = '', text] = bytesNow(form).toString('latin1').split('\r\n\r\n');
  expect(text).toBe('<p>damp</p>');
  expect(head.split('\r\n').filter((line) => !line.startsWith('Date: '))).toEqual([
    'HTTP/1.1 200 OK',
    'content-type: text/html',
    'content-length: 11',
    'Connection: keep-alive',
    'Keep-Alive: timeout=61',
  ]);
  const date = /^Date: (.*)$/m.exec(head)?.[1] ?? '';
  expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(2_000);
});

test('only the date changes from one time to the next', () => {
  const form = wireForm(200, ['content-length', '11'], body);
  const first = Buffer.from(bytesNow(form));
  form.second = 0;
  form.bytes.write('Sat, 01 Jan 2000 00:00:00 GMT', form.dateAt, 'latin1');
  expect(bytesNow(form).length).toBe(first.length);
  expect(bytesNow(form).toString('latin1')).not.toContain('2000');
  expect(form.bytes.subarray(form.bodyAt)).toEqual(body);
});

test.each([
  ['a field that would begin another', ['x', 'a\r\ny: b']],
  ['a name that is none', ['x y', 'a']],
])('%s is not written down', (_, headers) => {
  expect(() => wireForm(200, headers, body)).toThrow(/header/i);
});
