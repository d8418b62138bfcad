import { expect, test } from 'vitest';
import { readWrk, runWrk } from './wrk.ts';

const printed = `Running 4s test @ http://127.0.0.1:41000/guides/noise
  1 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   541.02us  120.11us   7.46ms   95.31%
    Req/Sec    29.51k     1.20k   30.99k    80.00%
  Latency Distribution
     50%  520.00us
     75%  560.00us
     90%  610.00us
     99%    1.02ms
  117423 requests in 4.00s, 1.20GB read
Requests/sec:  29355.75
Transfer/sec:    307.20MB
`;

test('what wrk prints is read in requests, milliseconds and megabytes', () => {
  expect(readWrk(printed)).toEqual({
    requests: 117_423,
    perSecond: 29_355.75,
    p50: 0.52,
    p99: 1.02,
    megabytes: 307.2,
    bad: 0,
  });
});

test('answers that failed and broken connections count as bad', () => {
  const text = `${printed}  Socket errors: connect 0, read 3, write 0, timeout 1\n  Non-2xx or 3xx responses: 12\n`;
  expect(readWrk(text).bad).toBe(16);
});

test('something else is not taken for figures', () => {
  expect(() => readWrk('unable to connect to 127.0.0.1:1 Connection refused')).toThrow('not understood');
});

test('no load goes to another machine', async () => {
  await expect(runWrk({ url: 'http://example.org/', connections: 16, seconds: 1 })).rejects.toThrow(
    '127.0.0.1 alone',
  );
});
