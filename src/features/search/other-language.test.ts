import { expect, test } from 'vitest';
import { isOtherLanguage } from './other-language.ts';

test.each(['مساعدة في الإيجار', 'আমার বাসা', 'ਮੇਰਾ ਘਰ', 'мій дім холодний', '我的房子'])(
  'the script of "%s" is not that of English',
  (question) => {
    expect(isOtherLanguage(question)).toBe(true);
  },
);

test.each([
  'nie działa prysznic',
  'hola necesito ayuda con mi casa',
  'nie mam ciepłej wody proszę o pomoc',
  'nu am apa calda',
])('the small words of "%s" are not English', (question) => {
  expect(isOtherLanguage(question)).toBe(true);
});

test.each([
  'i no have money for rent what i do',
  'my casa is cold',
  'Mr Singh para 4 of the letter',
  'am i el',
  'boyler not work',
  'awaab ishak',
  '',
])('"%s" counts as English', (question) => {
  expect(isOtherLanguage(question)).toBe(false);
});
