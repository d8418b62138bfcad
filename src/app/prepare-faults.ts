import { PackError } from '../adapters/content/fault.ts';
import { isDatabaseAway } from '../adapters/database.ts';

/** What is known where a preparation failed. */
export interface FailedPreparation {
  /** DATA_DIR, as it is printed. */
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** Nothing was ever imported: there is nothing public to go on with. */
  readonly isEmpty: boolean;
}

const codesOf = (error: unknown): string[] =>
  error instanceof Error ? [...('code' in error ? [String(error.code)] : []), ...codesOf(error.cause)] : [];

/** Is it worth asking the database again? A full disk stays full. */
export const isWorthAnother = (error: unknown): boolean =>
  !codesOf(error).includes('53100') &&
  (isDatabaseAway(error) || (error instanceof Error && isDatabaseAway(error.cause)));

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The command with which a role becomes the owner of its database. */
const ownership = (databaseUrl: string): string => {
  const { username, pathname } = new URL(databaseUrl);
  const role = decodeURIComponent(username);
  const database = decodeURIComponent(pathname.slice(1)) || role;
  return `ALTER DATABASE ${quoted(database)} OWNER TO ${quoted(role)};`;
};

/** What went wrong while database and content were prepared, for the operator: what was found, and what to do. */
export const explainPreparation = (
  error: unknown,
  { dataDir, databaseUrl, isEmpty }: FailedPreparation,
): string => {
  if (error instanceof PackError)
    return `The content cannot be used; nothing was changed:\n${error.message}\n${
      isEmpty
        ? 'This database is empty, so there is nothing to show until the files named above are mended ("git status content" shows what differs from the release).'
        : 'To go on with what is public meanwhile, start with IMPORT_CONTENT=no.'
    }`;
  const codes = codesOf(error);
  if (codes.includes('ENOSPC'))
    return `The disk of DATA_DIR (${dataDir}) is full; nothing was changed. Make room and start again.`;
  if (codes.includes('EEXIST') || codes.includes('ENOTDIR'))
    return `A file is in the way where DATA_DIR (${dataDir}) needs the folder "files"; nothing was changed. Move it away and start again.`;
  if (codes.includes('53100'))
    return 'The disk of the database is full; nothing was changed. Make room and start again.';
  if (codes.includes('42501'))
    return `The role of DATABASE_URL may not make tables in its database; nothing was changed. Give it the database, as a superuser of that server: ${ownership(databaseUrl)}`;
  return error instanceof Error ? error.message : String(error);
};
