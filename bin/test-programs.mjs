// What the tests need beside npm's packages: a Chromium, ffmpeg, what looks into a PDF, and a web server in front.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './programs.mjs';
import { withProgress } from './progress.mjs';
import { root } from './root.mjs';

const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const systemBrowsers = ['chromium', 'chromium-browser', 'google-chrome'];

const playwrightFolder = () =>
  process.env.PLAYWRIGHT_BROWSERS_PATH ??
  join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright');

const hasBrowser = () =>
  systemBrowsers.some(onPath) ||
  (existsSync(playwrightFolder()) &&
    readdirSync(playwrightFolder()).some((name) => name.startsWith('chromium')));

/** Half of the time of the journeys; what it does not do is asked of the whole browser. */
const fasterBrowser = 'chromium-headless-shell';

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get');

const aptEnvironment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

const apt = (packages, more = []) =>
  run('apt-get', ['install', '-y', '--no-install-recommends', ...more, ...packages], { env: aptEnvironment });

/**
 * Installs what is missing, where that is possible.
 * @param {string} node
 * @returns {Promise<string[]>} a sentence for each program that is still missing
 */
export const ensureTestPrograms = async (node) => {
  const wanted = () => [
    ...(hasBrowser() ? [] : ['chromium', 'fonts-liberation']),
    ...(onPath('ffmpeg') ? [] : ['ffmpeg']),
    ...(onPath('pdfinfo') ? [] : ['poppler-utils']),
    ...(onPath('nginx') ? [] : ['nginx-light']),
    ...(onPath('openssl') ? [] : ['openssl']),
  ];
  const faster = onPath(fasterBrowser) ? [] : [fasterBrowser];
  if (wanted().length + faster.length > 0 && isDebianRoot())
    await withProgress(`Installing ${[...wanted(), ...faster].join(', ')}`, async () => {
      await run('apt-get', ['update'], { env: aptEnvironment });
      if (wanted().length > 0) await apt(wanted());
      // Of the same release as the browser, which goes up with it. An older Debian has none: then tests take longer.
      if (faster.length > 0) await apt(['chromium', ...faster], ['--no-remove']);
    });
  if (!hasBrowser())
    await withProgress('Downloading a Chromium for the browser tests', () =>
      run(node, [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']),
    );
  return [
    ...(hasBrowser()
      ? []
      : ['Chromium is missing and could not be installed: the browser journeys cannot run.']),
    ...(onPath('ffmpeg') ? [] : ['ffmpeg is missing and could not be installed: films cannot be made here.']),
    ...(onPath('pdfinfo')
      ? []
      : [
          'pdfinfo (poppler-utils) is missing and could not be installed: printed pages cannot be looked into.',
        ]),
    ...(onPath('nginx') && onPath('openssl')
      ? []
      : [
          'nginx or openssl is missing and could not be installed: the site cannot be attacked through nginx.',
        ]),
  ];
};
