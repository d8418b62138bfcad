import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { PackError } from '../adapters/content/fault.ts';
import { explainPreparation, isWorthAnother } from './prepare-faults.ts';

const known = {
  dataDir: '/srv/homes/data',
  databaseUrl: 'postgresql://ho%22mes:secret@db/rights',
  isEmpty: false,
};
const withCode = (code: string, message = 'no'): Error => Object.assign(new Error(message), { code });
const fromDatabase = (code: string): Error =>
  new Error('The database could not be brought up to date', {
    cause: Object.assign(new pg.DatabaseError('no', 0, 'error'), { code }),
  });

describe('what an operator is told when a preparation failed', () => {
  test('a broken pack is advised to wait only where something is public already', () => {
    const broken = new PackError([]);
    expect(explainPreparation(broken, known)).toContain('IMPORT_CONTENT=no');
    const first = explainPreparation(broken, { ...known, isEmpty: true });
    expect(first).not.toContain('IMPORT_CONTENT=no');
    expect(first).toContain('This database is empty');
  });

  test('a role that owns nothing is told with the command that mends it, without its password', () => {
    const told = explainPreparation(fromDatabase('42501'), known);
    expect(told).toContain('ALTER DATABASE "rights" OWNER TO "ho""mes";');
    expect(told).not.toContain('secret');
  });

  test.each([
    ['EEXIST', 'needs the folder "files"'],
    ['ENOSPC', 'The disk of DATA_DIR (/srv/homes/data) is full'],
    ['53100', 'The disk of the database is full'],
  ])('%s is told in a sentence', (code, sentence) => {
    expect(explainPreparation(withCode(code), known)).toContain(sentence);
  });
});

describe('a database is asked again', () => {
  test.each(['53300', '57P03', '08006'])('when it says %s', (code) => {
    expect(isWorthAnother(fromDatabase(code))).toBe(true);
  });

  test('when a connection took too long to come about', () => {
    const late = new Error('timeout exceeded when trying to connect');
    expect(isWorthAnother(new Error('not brought up to date', { cause: late }))).toBe(true);
  });

  test.each(['53100', '42501', '42P01'])('but not when it says %s', (code) => {
    expect(isWorthAnother(fromDatabase(code))).toBe(false);
  });
});
