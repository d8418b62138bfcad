import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsClient } from 'aws4fetch';
import {
  type FileStore,
  FilesAway,
  folderStore,
  makeFolderOf,
  placeOf,
  putInPlace,
  type Readers,
} from './file-store.ts';

/** Where the store is, and as whom it is asked. */
export interface S3Place {
  /** Origin of the service, such as `https://s3.eu-west-2.amazonaws.com`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** The store has so long to begin an answer, in milliseconds; a long film may then take its time. */
const patience = 10_000;

/** A file is written through once it is known to be the one whose name it has. */
const checking = (digest: string): Transform => {
  const hash = createHash('sha256');
  return new Transform({
    transform(bytes: Buffer, _, next) {
      hash.update(bytes);
      next(null, bytes);
    },
    flush(done) {
      const found = hash.digest('hex');
      done(found === digest ? null : new FilesAway(`gave other bytes than ${digest} (they are ${found}).`));
    },
  });
};

/** What the key needs; without the last, Amazon answers 403 and not 404 for a file that is not there. */
const rights = ({ bucket }: S3Place): string =>
  `s3:GetObject and s3:PutObject on ${bucket}/*, and s3:ListBucket on ${bucket}`;

/** A page of some other server may be long; one that breaks off says nothing more. */
const beginningOf = async (answer: Response): Promise<string> =>
  (await answer.text().catch(() => '')).slice(0, 2_000);

const codeIn = (said: string): string | undefined => /<Code>(\w{1,60})<\/Code>/.exec(said)?.[1];

/** What an operator can mend, by the reason that the store gives. */
const remedies: Readonly<Record<string, (place: S3Place) => string>> = {
  SignatureDoesNotMatch: () => 'Check FILES_S3_SECRET and FILES_S3_REGION.',
  AuthorizationHeaderMalformed: () => 'Check FILES_S3_REGION.',
  InvalidAccessKeyId: () => 'Check FILES_S3_KEY_ID.',
  NoSuchBucket: ({ bucket }) => `Make the bucket ${bucket}, or check FILES_S3_BUCKET.`,
  RequestTimeTooSkewed: () => 'Set the clock of this machine.',
  AccessDenied: (place) =>
    `The file is not there, or the key FILES_S3_KEY_ID may not touch it. Give that key ${rights(place)}: then a file that is missing is told from one that is forbidden.`,
};

/** An answer that is neither the file nor "not there", with the reason that the store gives in it, on one line. */
const refused = ({ status }: Response, said: string, asked: string, place: S3Place): FilesAway => {
  const code = codeIn(said) ?? (status === 403 ? 'AccessDenied' : undefined);
  const remedy = code === undefined ? undefined : remedies[code]?.(place);
  const words = said
    .replaceAll(/<[^<>]{0,100}>/g, ' ')
    .split(/[\s\p{Cc}]/u)
    .filter((word) => word !== '')
    .join(' ');
  const why = codeIn(said) ?? words.slice(0, 200);
  return new FilesAway(
    `answered ${status}${why ? ` (${why})` : ''} to ${asked}.${remedy ? ` ${remedy}` : ''}`,
  );
};

/**
 * Files in a store that speaks S3 (Amazon, MinIO, Ceph, Garage, Cloudflare R2 and others), with a folder of this
 * machine before it: what was once read here is read from here. Names are digests, so nothing there can be out of
 * date, and the folder may be emptied at any time. Addresses are path-style, and each request is signed (Signature
 * Version 4), an upload with the digest of its bytes, which the store checks.
 */
export const s3Store = (place: S3Place, folder: string, readers: Readers = 'us'): FileStore => {
  const near = folderStore(folder, readers);
  const client = new AwsClient({
    accessKeyId: place.keyId,
    secretAccessKey: place.secret,
    region: place.region,
    service: 's3',
    retries: 3,
  });
  const addressOf = (digest: string): string => `${place.endpoint}/${place.bucket}/${placeOf(digest)}`;

  const ask = async (digest: string, method: 'GET' | 'HEAD' | 'PUT', source?: string): Promise<Response> => {
    const upload = source && { body: await openAsBlob(source), headers: { 'x-amz-content-sha256': digest } };
    // An upload is answered once all of it is there, however long that takes.
    const waiting = new AbortController();
    const late = source ? undefined : setTimeout(() => waiting.abort(), patience);
    return client
      .fetch(addressOf(digest), { method, signal: waiting.signal, ...upload })
      .catch((error: unknown) => {
        throw new FilesAway('does not answer.', { cause: error });
      })
      .finally(() => clearTimeout(late));
  };

  const fetching = new Map<string, Promise<void>>();
  const fetchOnce = async (digest: string): Promise<void> => {
    const answer = await ask(digest, 'GET');
    if (!answer.ok || !answer.body) {
      const said = await beginningOf(answer);
      if (answer.status === 404 && codeIn(said) !== 'NoSuchBucket') return;
      throw refused(answer, said, `GET ${digest}`, place);
    }
    const target = join(folder, placeOf(digest));
    const half = `${target}.${randomBytes(4).toString('hex')}.half`;
    await makeFolderOf(target, readers);
    try {
      await pipeline(Readable.fromWeb(answer.body), checking(digest), createWriteStream(half));
      await putInPlace(half, target, readers);
    } catch (error) {
      await rm(half, { force: true });
      throw error instanceof FilesAway ? error : new FilesAway('broke off.', { cause: error });
    }
  };

  /** Brings a file here, once for all who wait for it. */
  const bring = (digest: string): Promise<void> => {
    const under = fetching.get(digest);
    if (under) return under;
    const begun = fetchOnce(digest).finally(() => fetching.delete(digest));
    fetching.set(digest, begun);
    return begun;
  };

  return {
    async keep(source, digest) {
      await near.keep(source, digest);
      const there = await ask(digest, 'HEAD');
      if (there.ok) return;
      const taken = await ask(digest, 'PUT', source);
      if (!taken.ok) throw refused(taken, await beginningOf(taken), `PUT ${digest}`, place);
    },
    async read(digest) {
      if (!(await near.find(digest))) await bring(digest);
      return near.read(digest);
    },
    async find(digest) {
      const found = await near.find(digest);
      if (found) return found;
      await bring(digest);
      return near.find(digest);
    },
  };
};
