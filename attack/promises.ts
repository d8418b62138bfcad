import { type Element, elementsOf } from '../bench/page-parts.ts';
import type { WireAnswer } from '../bench/wire.ts';

/** Stands in every field: as a tag, as an attribute that runs, and as an address that runs. */
export const marker = `x"'><x-mark a=1></x-mark><svg onload=mark()>&lt;\${mark}{{mark}}`;
export const runningAddress = 'javascript:mark(1)//';

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

const leading = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data']);

/** What in a page was not written by this house but by who asked. */
const writtenByOthers = (html: string): string[] =>
  elementsOf(html).flatMap((element) => [
    ...(element.tagName === 'x-mark' ? ['what was typed stands in the page as a tag'] : []),
    ...element.attrs.flatMap(({ name, value }) => [
      ...(name.startsWith('on') ? [`<${element.tagName}> has the attribute ${name}`] : []),
      ...(leading.has(name) && /^[\s\0]*(javascript|data:text|vbscript)/i.test(value)
        ? [`<${element.tagName} ${name}> leads to ${value.slice(0, 40)}`]
        : []),
    ]),
  ]);

const always: ReadonlyArray<readonly [string, RegExp]> = [
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^same-origin$/],
  ['content-security-policy', /base-uri|default-src 'none'/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-embedder-policy', /^require-corp$/],
  ['permissions-policy', /camera=\(\)/],
];

/** What is wrong with the headers of an answer, whatever it answers. */
export const headerFaults = ({ status, headers }: WireAnswer): string[] => {
  const policy = String(headers['content-security-policy'] ?? '');
  return [
    ...(status === 304
      ? []
      : always.flatMap(([name, right]) =>
          right.test(String(headers[name] ?? '')) ? [] : [`${name} is ${String(headers[name])}`],
        )),
    ...(/unsafe-|\bhttps?:(?!\/\/homes\.example|\/\/127|\/\/localhost)|(?<!frame-ancestors )\*/.test(policy)
      ? [`the policy lets too much in: ${policy}`]
      : []),
    ...(status !== 304 && !/frame-ancestors ('none'|\*)/.test(policy)
      ? ['the policy lets anybody frame it']
      : []),
    ...(/public/.test(String(headers['cache-control'])) && headers['set-cookie']
      ? ['a cookie of one person may be kept for all']
      : []),
    ...(headers['x-powered-by'] || headers.server ? ['it says what it runs on'] : []),
    ...(status === 503 && !headers['retry-after'] ? ['it does not say when to try again'] : []),
  ];
};

const traces =
  /node_modules|at [^ ]+ \(?(file:|\/)[^ ]+:\d+|SELECT .* FROM|ECONN|(?:Type|Range|Syntax|Reference)Error/;

/** What an answer must never be, whatever was asked. */
export const faultsOf = (told: WireAnswer): string[] => {
  const { status, headers, body } = told;
  const mime = String(headers['content-type'] ?? '');
  const text =
    /html|json|text\/plain/.test(mime) && !headers['content-encoding'] ? body.toString('utf8') : '';
  const location = headers.location;
  return [
    ...(status >= 500 && status !== 503 ? [`status ${status}`] : []),
    ...headerFaults(told),
    ...(body.length > 0 && mime === '' ? ['it does not say what it is'] : []),
    ...(/^text\/|json/.test(mime) && !/charset=utf-8/.test(mime) ? [`no charset: ${mime}`] : []),
    ...(traces.test(text) && status >= 400 ? ['a trace of the inside stands in it'] : []),
    ...(mime.startsWith('text/html') ? writtenByOthers(text) : []),
    ...(location !== undefined && !/^\/(?![/\\])/.test(location) ? [`it leads away, to ${location}`] : []),
  ];
};
