import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { faultsOfFileStore, fileStoreSettings } from './file-store-settings.ts';
import { faultsOfProcesses, processSettings } from './process-settings.ts';

/** What the operator has set, as the rest of the code reads it. Undefined: nothing was set. */
export interface Config {
  /** 1 to 65535. */
  readonly port: number;
  readonly host: string;
  /** Undefined: the supervisor starts its own PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** An absolute path. */
  readonly dataDir: string;
  /** Origin only, without a slash at the end: `https://rights.example.org`. */
  readonly publicUrl: string;
  readonly operatorName: string | undefined;
  /** An e-mail address, or a web address that begins with http. */
  readonly operatorContact: string | undefined;
  readonly dataController: string | undefined;
  readonly programmeStatus: 'demonstration' | 'official';
  readonly logLevel: (typeof logLevels)[number];
  readonly importContent: boolean;
  /** Undefined: this copy makes one for itself in DATA_DIR. */
  readonly secretKey: string | undefined;
  /** A path that begins and ends with a slash: `/kept-files/`. */
  readonly handFilesTo: string | undefined;
  /** Networks with commas between them: `127.0.0.0/8,::1/128`. */
  readonly trustedProxies: string | undefined;
  /** Processes that answer requests on this machine; 0 to 64. */
  readonly webProcesses: number;
  /** Processes that work off jobs on this machine; 0 to 16. */
  readonly workerProcesses: number;
  /** Seconds in which a web process that leaves says so and still answers. */
  readonly drainSeconds: number;
  /** Origin only. Undefined: files lie in DATA_DIR. */
  readonly filesS3Endpoint: string | undefined;
  readonly filesS3Bucket: string | undefined;
  readonly filesS3Region: string;
  readonly filesS3KeyId: string | undefined;
  readonly filesS3Secret: string | undefined;
}

/** One thing the operator can set: everything that is known about it stands here and nowhere else. */
export interface Setting {
  /** The name of the environment variable. */
  name: string;
  /** What it does, in one sentence. */
  does: string;
  /** What would be right, as the end of "It must be …". */
  right: string;
  /** What holds when nothing is set, in the form in which it would be set; undefined: nothing. */
  default: string | undefined;
  /** Secrets are never printed, not even when they are wrong. */
  secret: boolean;
  schema: z.ZodType;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const isWebAddress = (value: string): boolean => /^https?:$/.test(URL.parse(value)?.protocol ?? '');

const isOrigin = (value: string): boolean => {
  const address = URL.parse(value);
  return isWebAddress(value) && `${address?.origin}/` === address?.href;
};

/** An address, or a network such as 10.0.0.0/8. */
const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.trim().split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    most > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
};

const yesOrNo = z.enum(['yes', 'no']).transform((value) => value === 'yes');

const text = z.string().trim().min(1).max(200);

const settings = {
  port: {
    name: 'PORT',
    does: 'The port on which the pages are served.',
    right: 'a whole number from 1 to 65535',
    default: '4000',
    secret: false,
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(65_535)),
  },
  host: {
    name: 'HOST',
    does: 'The address on which the pages are served: 0.0.0.0 for every address of this machine, 127.0.0.1 for this machine alone.',
    right: 'an IP address or a host name',
    default: '0.0.0.0',
    secret: false,
    schema: z.string().regex(/^[\w.:-]+$/),
  },
  publicUrl: {
    name: 'PUBLIC_URL',
    does: 'The address under which people reach this copy; links that leave it (shared guides, messages) begin with it. Not set: http://localhost and the port.',
    right: 'a web address without a path, such as https://rights.example.org',
    default: undefined,
    secret: false,
    schema: z
      .string()
      .refine(isOrigin)
      .transform((value) => new URL(value).origin),
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    does: 'A PostgreSQL server, 15 or newer, to be used instead of the own one in DATA_DIR.',
    right: 'an address such as postgresql://name:password@host:5432/database',
    default: undefined,
    secret: true,
    schema: z.string().refine((value) => /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? '')),
  },
  dataDir: {
    name: 'DATA_DIR',
    does: 'The folder that holds everything this copy must not lose: its own database and uploaded files.',
    right: 'the path of a folder',
    default: 'data',
    secret: false,
    schema: z.string().transform((value) => resolve(value)),
  },
  operatorName: {
    name: 'OPERATOR_NAME',
    does: 'Who runs this copy, as the pages name them.',
    right: 'a name of at most 200 characters',
    default: undefined,
    secret: false,
    schema: text,
  },
  operatorContact: {
    name: 'OPERATOR_CONTACT',
    does: 'How to reach who runs this copy.',
    right: 'an e-mail address or a web address that begins with https://',
    default: undefined,
    secret: false,
    schema: z.string().refine((value) => isWebAddress(value) || z.email().safeParse(value).success),
  },
  dataController: {
    name: 'DATA_CONTROLLER',
    does: 'Who answers for personal data, as the privacy page names them.',
    right: 'a name of at most 200 characters',
    default: undefined,
    secret: false,
    schema: text,
  },
  programmeStatus: {
    name: 'PROGRAMME_STATUS',
    does: 'Whether every page says that this copy is a demonstration, or the copy is the funded programme itself.',
    right: '"demonstration" or "official"',
    default: 'demonstration',
    secret: false,
    schema: z.enum(['demonstration', 'official']),
  },
  logLevel: {
    name: 'LOG_LEVEL',
    does: 'How much the processes write to their log; "info" adds a line for every request that is not answered from memory, without personal data.',
    right: `one of ${logLevels.join(', ')}`,
    default: 'warn',
    secret: false,
    schema: z.enum(logLevels),
  },
  importContent: {
    name: 'IMPORT_CONTENT',
    does: 'Whether every start reads the folder content/ into the database.',
    right: '"yes" or "no"',
    default: 'yes',
    secret: false,
    schema: yesOrNo,
  },
  secretKey: {
    name: 'SECRET_KEY',
    does: 'The secret from which keys are made, the same on every machine of one copy. Not set: one is made in DATA_DIR at the first start.',
    right: 'at least 32 letters and digits that nobody can guess',
    default: undefined,
    secret: true,
    schema: z.string().min(32).max(500),
  },
  handFilesTo: {
    name: 'HAND_FILES_TO',
    does: 'The address at which the web server in front serves DATA_DIR/files to itself alone; films above 8 MB are handed over to it (X-Accel-Redirect). Not set: the programme sends them itself.',
    right: 'a path that begins and ends with a slash, such as /kept-files/',
    default: undefined,
    secret: false,
    schema: z.string().regex(/^\/(?:[\w-]+\/)+$/),
  },
  trustedProxies: {
    name: 'TRUSTED_PROXIES',
    does: 'The web servers in front that are believed when they say from where a request came (X-Forwarded-For). It matters only to the few limits that count by address; none of them turns anybody away.',
    right: 'IP addresses or networks with commas between them, such as 127.0.0.1,::1 or 10.0.0.0/8',
    default: '127.0.0.1,::1',
    secret: false,
    schema: z.string().refine((value) => value.split(',').every(isNetwork)),
  },
  ...processSettings,
  ...fileStoreSettings,
} satisfies Record<keyof Config, Setting>;

/** Every setting, in the order in which an operator meets them. */
export const everySetting: readonly Setting[] = Object.values(settings);

/** The environment as a process receives it. */
export type Environment = Record<string, string | undefined>;

/** Thrown by `readConfig`: one sentence a setting that is wrong. */
export class ConfigFault extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigFault';
    this.faults = faults;
  }
}

// A setting left empty (`PORT= npm start`) is one that is not set.
const given = (setting: Setting, environment: Environment): string | undefined =>
  environment[setting.name]?.trim() || undefined;

/** Says what is wrong with one setting, or undefined when it is right or not set. */
export const faultOf = (setting: Setting, environment: Environment): string | undefined => {
  const value = given(setting, environment);
  if (value === undefined || setting.schema.safeParse(value).success) return undefined;
  const found = setting.secret ? 'something else (not shown, it may be secret)' : `"${value}"`;
  return `${setting.name} is ${found}. It must be ${setting.right}.`;
};

const read = <Schema extends z.ZodType>(
  setting: Setting & { schema: Schema },
  environment: Environment,
): z.output<Schema> | undefined => {
  const value = given(setting, environment) ?? setting.default;
  return value === undefined ? undefined : setting.schema.parse(value);
};

const needed = <Value>(value: Value | undefined, setting: Setting): Value => {
  if (value === undefined)
    throw new TypeError(`${setting.name} has no default and is read as if it had one.`);
  return value;
};

/**
 * Reads and checks every setting.
 * @throws {ConfigFault} naming every setting that is wrong, what was found, and what would be right
 */
export const readConfig = (environment: Environment): Config => {
  const faults = everySetting.flatMap((setting) => faultOf(setting, environment) ?? []);
  const official = given(settings.programmeStatus, environment) === 'official';
  const { operatorName, operatorContact, dataController } = settings;
  for (const setting of official ? [operatorName, operatorContact, dataController] : [])
    if (given(setting, environment) === undefined)
      faults.push(`PROGRAMME_STATUS is "official", so ${setting.name} must be set, to ${setting.right}.`);
  const held = (setting: Setting) => given(setting, environment) ?? setting.default;
  faults.push(...faultsOfProcesses(held), ...faultsOfFileStore(held));
  if (faults.length > 0) throw new ConfigFault(faults);

  const must = <Schema extends z.ZodType>(setting: Setting & { schema: Schema }): z.output<Schema> =>
    needed(read(setting, environment), setting);
  const port = must(settings.port);
  return {
    port,
    host: must(settings.host),
    databaseUrl: read(settings.databaseUrl, environment),
    dataDir: must(settings.dataDir),
    publicUrl: read(settings.publicUrl, environment) ?? `http://localhost:${port}`,
    operatorName: read(operatorName, environment),
    operatorContact: read(operatorContact, environment),
    dataController: read(dataController, environment),
    programmeStatus: must(settings.programmeStatus),
    logLevel: must(settings.logLevel),
    importContent: must(settings.importContent),
    secretKey: read(settings.secretKey, environment),
    handFilesTo: read(settings.handFilesTo, environment),
    trustedProxies: read(settings.trustedProxies, environment),
    webProcesses: must(settings.webProcesses),
    workerProcesses: must(settings.workerProcesses),
    drainSeconds: must(settings.drainSeconds),
    filesS3Endpoint: read(settings.filesS3Endpoint, environment),
    filesS3Bucket: read(settings.filesS3Bucket, environment),
    filesS3Region: must(settings.filesS3Region),
    filesS3KeyId: read(settings.filesS3KeyId, environment),
    filesS3Secret: read(settings.filesS3Secret, environment),
  };
};

/** What holds for one setting now, fit to be printed: secrets are hidden. */
export const valueToShow = (setting: Setting, environment: Environment): string => {
  const value = given(setting, environment);
  if (value !== undefined) return setting.secret ? '(set, not shown)' : value;
  return setting.default ?? '(not set)';
};
