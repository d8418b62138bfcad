import { OperatorFault } from '../../adapters/own-postgres/index.ts';
import { ConfigFault, readConfig } from '../config.ts';
import { misspeltSettings } from '../misspelt-settings.ts';
import { Supervisor } from './supervise.ts';

const say = (sentence: string): void => console.log(sentence);

const readOrLeave = () => {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    console.error(`${error.message}\n"npm run settings" lists every setting.`);
    return process.exit(1);
  }
};

const config = readOrLeave();
for (const sentence of misspeltSettings(process.env)) say(sentence);
const supervisor = new Supervisor(config, import.meta.dirname, say);

const leave = async (code: number): Promise<never> => {
  await supervisor.stop();
  process.exit(code);
};

const describe = (error: unknown): string =>
  error instanceof OperatorFault ? error.message : error instanceof Error ? `${error.stack}` : String(error);

let firstSignalAt = 0;
let failed = false;
const fail = (error: unknown): void => {
  // One line for one cause: a fault may be told by the process and by whoever waited for it.
  if (!failed && firstSignalAt === 0) console.error(describe(error));
  failed = true;
  void leave(1);
};

const onSignal = (): void => {
  // npm passes on the Ctrl-C that the terminal has sent here already: that is one wish, not two.
  if (firstSignalAt > 0 && Date.now() - firstSignalAt < 500) return;
  if (firstSignalAt > 0) {
    say('Stopping at once.');
    void supervisor.stop(true);
    return;
  }
  firstSignalAt = Date.now();
  say('Stopping …');
  void leave(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

try {
  await supervisor.start((sentence) => fail(new OperatorFault(sentence)));
  if (firstSignalAt === 0) {
    const here = `http://localhost:${config.port}`;
    const alsoHere = config.publicUrl === here ? '' : `on this machine ${here}; `;
    say(`Four Million Homes is at ${config.publicUrl} (${alsoHere}Ctrl-C stops it)`);
  }
} catch (error) {
  fail(error);
}
