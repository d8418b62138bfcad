import { describe, expect, test } from 'vitest';
import { ConfigFault, everySetting, readConfig, valueToShow } from './config.ts';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
};

describe('settings', () => {
  test('nothing has to be set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 4000, publicUrl: 'http://localhost:4000', importContent: true });
    expect(config).toMatchObject({
      programmeStatus: 'demonstration',
      databaseUrl: undefined,
    });
    expect(config.dataDir).toMatch(/^\/.*\/data$/);
  });

  test('the public address follows the port', () => {
    expect(readConfig({ PORT: '4100' }).publicUrl).toBe('http://localhost:4100');
  });

  test('a slash at the end of the public address is dropped', () => {
    expect(readConfig({ PUBLIC_URL: 'https://rights.example.org/' }).publicUrl).toBe(
      'https://rights.example.org',
    );
  });

  test('a setting left empty is one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      port: 4000,
      databaseUrl: undefined,
    });
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', '40 00'],
    ['PORT', '0'],
    ['HOST', 'http://localhost'],
    ['PUBLIC_URL', 'rights.example.org'],
    ['PUBLIC_URL', 'https://example.org/rights'],
    ['OPERATOR_CONTACT', 'ring us'],
    ['PROGRAMME_STATUS', 'live'],
    ['LOG_LEVEL', 'loud'],
    ['IMPORT_CONTENT', 'true'],
    ['WEB_PROCESSES', '65'],
    ['WORKER_PROCESSES', '-1'],
    ['DRAIN_SECONDS', '1.5'],
  ])('%s refuses %o, and says what was found and what would be right', (name, value) => {
    const [fault, ...more] = faultsOf({ [name]: value });
    const setting = everySetting.find((one) => one.name === name);
    expect(fault).toBe(`${name} is "${value}". It must be ${setting?.right}.`);
    expect(more).toEqual([]);
  });

  test('a store of files is set whole or not at all', () => {
    const some = faultsOf({ FILES_S3_BUCKET: 'homes', FILES_S3_KEY_ID: 'a-key' });
    expect(some.join()).toMatch(
      /FILES_S3_BUCKET is set, so FILES_S3_ENDPOINT must be set too.*FILES_S3_SECRET/s,
    );
    const whole = { FILES_S3_BUCKET: 'homes', FILES_S3_ENDPOINT: 'https://s3.example.org/' };
    const keys = { FILES_S3_KEY_ID: 'a-key', FILES_S3_SECRET: 'a/secret+key' };
    expect(readConfig({ ...whole, ...keys })).toMatchObject({
      filesS3Endpoint: 'https://s3.example.org',
      filesS3Region: 'us-east-1',
    });
  });

  test('a machine that would run nothing is refused', () => {
    expect(faultsOf({ WEB_PROCESSES: '0', WORKER_PROCESSES: '0' }).join()).toContain('nothing would run');
    expect(readConfig({ WEB_PROCESSES: '0' })).toMatchObject({ webProcesses: 0, workerProcesses: 1 });
  });

  test('every fault is told at once', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'y', IMPORT_CONTENT: 'z' })).toHaveLength(3);
  });

  test('a wrong secret is not printed', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://me:hush@host/db' }).join()).not.toContain('hush');
  });

  test('a right secret is not printed either', () => {
    const environment = { DATABASE_URL: 'postgresql://me:hush@host/db' };
    const shown = everySetting.map((setting) => valueToShow(setting, environment)).join();
    expect(shown).toContain('(set, not shown)');
    expect(shown).not.toContain('hush');
  });

  test('an official copy must say who runs it, how to reach them and who answers for data', () => {
    expect(faultsOf({ PROGRAMME_STATUS: 'official' }).join()).toMatch(
      /OPERATOR_NAME.*OPERATOR_CONTACT.*DATA_CONTROLLER/s,
    );
    const named = {
      OPERATOR_NAME: 'A charity',
      OPERATOR_CONTACT: 'us@example.org',
      DATA_CONTROLLER: 'A charity',
    };
    expect(faultsOf({ PROGRAMME_STATUS: 'official', ...named })).toEqual([]);
  });
});
