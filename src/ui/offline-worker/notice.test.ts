import { expect, test } from 'vitest';
import { withNotice } from './notice.ts';

const page =
  '<main id="main"><h1>Noise</h1><p class="fmh-reviewed">Checked <time datetime="2026-11-23">23 November 2026</time>. To be checked again by <time datetime="2027-05-23">23 May 2027</time>.</p></main>';

test('a kept page says of which day it is', () => {
  const shown = withNotice(page, '2026-11-26', '2026-12-01');
  expect(shown).toContain('<main id="main"><p class="govuk-body"><strong>No signal');
  expect(shown).toContain('kept on this phone on 26 November 2026');
  expect(shown).not.toContain('should have been checked');
});

test('law past its review day is never shown without saying so', () => {
  expect(withNotice(page, '2026-11-26', '2027-05-23')).not.toContain('should have been checked');
  expect(withNotice(page, '2026-11-26', '2027-05-24')).toContain(
    'should have been checked again by 23 May 2027',
  );
});
