import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type FileStore, folderStore, openToReaders, type Readers } from '../adapters/file-store.ts';
import { s3Store } from '../adapters/s3-store.ts';
import type { Config, Setting } from './config.ts';

const word = z.string().regex(/^[\w.+/=-]{1,200}$/);

/** A store for films and pictures that several machines share. All of it is set, or none. */
export const fileStoreSettings = {
  filesS3Endpoint: {
    name: 'FILES_S3_ENDPOINT',
    does: 'A store that speaks S3 for films and pictures, shared by several machines; DATA_DIR/files then keeps what was read here. Not set: DATA_DIR/files is the store.',
    right: 'a web address without a path, such as https://s3.eu-west-2.amazonaws.com',
    default: undefined,
    secret: false,
    schema: z
      .string()
      .refine((value) => /^https?:\/\/[^/]+\/?$/.test(value) && URL.canParse(value))
      .transform((value) => new URL(value).origin),
  },
  filesS3Bucket: {
    name: 'FILES_S3_BUCKET',
    does: 'The bucket in that store. It must be there, and be this programme’s alone.',
    right: 'the name of a bucket: 3 to 63 small letters, digits, dots and hyphens',
    default: undefined,
    secret: false,
    schema: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  },
  filesS3Region: {
    name: 'FILES_S3_REGION',
    does: 'The region with which requests to that store are signed.',
    right: 'the name of a region, such as eu-west-2',
    default: 'us-east-1',
    secret: false,
    schema: z.string().regex(/^[a-z0-9-]{1,40}$/),
  },
  filesS3KeyId: {
    name: 'FILES_S3_KEY_ID',
    does: 'The access key of that store. It needs s3:GetObject and s3:PutObject on all objects of the bucket, s3:ListBucket on the bucket itself (without it Amazon answers 403 for a file that is not there), and nothing else.',
    right: 'an access key id',
    default: undefined,
    secret: true,
    schema: word,
  },
  filesS3Secret: {
    name: 'FILES_S3_SECRET',
    does: 'The secret of that access key.',
    right: 'a secret access key',
    default: undefined,
    secret: true,
    schema: word,
  },
} satisfies Record<string, Setting>;

const { filesS3Endpoint, filesS3Bucket, filesS3KeyId, filesS3Secret } = fileStoreSettings;

/** The settings without which the others mean nothing. */
const neededTogether: readonly Setting[] = [filesS3Endpoint, filesS3Bucket, filesS3KeyId, filesS3Secret];

/** Names what is missing where some of a store is set. @param held what holds for a setting */
export const faultsOfFileStore = (held: (setting: Setting) => string | undefined): string[] => {
  const set = neededTogether.find((one) => held(one) !== undefined);
  const missing = set ? neededTogether.filter((one) => held(one) === undefined) : [];
  return missing.map(({ name, right }) => `${set?.name} is set, so ${name} must be set too, to ${right}.`);
};

/** A web server in front, which is another user, must be able to read what is handed to it. */
const readersOf = ({ handFilesTo }: Config): Readers => (handFilesTo === undefined ? 'us' : 'everybody');

/**
 * Makes the folder of the file store, and opens it to a web server in front where files are handed to one.
 * @returns the first folder above it that others may not pass, where a web server in front must
 * @throws with the system's code, where it cannot be made
 */
export const makeFileFolder = async (config: Config): Promise<string | undefined> => {
  const folder = join(config.dataDir, 'files');
  await mkdir(folder, { recursive: true });
  if (readersOf(config) === 'us') return undefined;
  await openToReaders(folder);
  // The data folder is ours to open for passing; who passes sees no names. Those above it are not ours.
  await chmod(config.dataDir, (await stat(config.dataDir)).mode | 0o001).catch(() => {});
  const above = (path: string): string[] =>
    dirname(path) === path ? [path] : [...above(dirname(path)), path];
  for (const path of above(config.dataDir)) if (((await stat(path)).mode & 0o001) === 0) return path;
  return undefined;
};

/** The file store that the operator has chosen. */
export const openFileStore = (config: Config): FileStore => {
  const folder = join(config.dataDir, 'files');
  const readers = readersOf(config);
  const {
    filesS3Endpoint: endpoint,
    filesS3Bucket: bucket,
    filesS3KeyId: keyId,
    filesS3Secret: secret,
  } = config;
  return endpoint && bucket && keyId && secret
    ? s3Store({ endpoint, bucket, keyId, secret, region: config.filesS3Region }, folder, readers)
    : folderStore(folder, readers);
};
