// A bare node:http server: answers what it was given, and does nothing else. It is the measure for the product,
// so it is written the way that costs node:http least. Started by bare.ts, straight from this file.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BareAnswer } from './bare.ts';

const serve = (given: ReadonlyMap<string, BareAnswer>): void => {
  // A buffer of its own for each body: what came over the channel may be a view of something larger.
  const answers = new Map(
    [...given].map(([address, answer]) => [address, { ...answer, body: Buffer.from(answer.body) }]),
  );
  // The same time-outs as the product, because they stand in the answer as Keep-Alive.
  const server = createServer({ keepAliveTimeout: 61_000, requestTimeout: 30_000 }, (request, response) => {
    const answer = answers.get(request.url ?? '');
    if (!answer) {
      response.writeHead(404);
      response.end();
      return;
    }
    const range = answer.ranges ? /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') : null;
    if (!range) {
      response.writeHead(answer.status, answer.headers as string[]);
      response.end(answer.body);
      return;
    }
    const [first, last] = [Number(range[1]), Number(range[2])];
    response.writeHead(206, [
      ...answer.headers,
      'content-range',
      `bytes ${first}-${last}/${answer.body.byteLength}`,
      'content-length',
      String(last - first + 1),
    ]);
    response.end(answer.body.subarray(first, last + 1));
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
};

process.once('message', serve);
process.once('disconnect', () => process.exit(0));
