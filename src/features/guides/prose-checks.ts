import type { Fault } from '../../adapters/content/fault.ts';
import type { PackView } from '../../adapters/content/kind.ts';
import type { Block, Inline, Prose } from '../../ui/prose/tree.ts';
import { inlines } from '../../ui/prose/walk.ts';
import { contactKind } from '../contacts/index.ts';
import { limitKind } from '../deadlines/index.ts';
import { audiences, isAudience } from './audiences.ts';
import { drawingKind } from './drawings/drawing-kind.ts';
import { headingFaults, type LinkingText, type PlacesAt, placeFaults, placesOf } from './places.ts';
import { findNumberOfLaw, findPhoneNumber, wordsOf } from './typed-numbers.ts';

export interface CheckedText extends LinkingText {
  readonly sources?: ReadonlyArray<{ readonly id: string }>;
  /** Whether numbers of the law are refused in prose: true for guides and modules. */
  readonly law: boolean;
  readonly settings?: readonly string[];
  /** Ids that its page has besides the text: links may lead there, headings may not take them. */
  readonly fixedIds?: readonly string[];
  /** The places of the pages that its links may lead to. */
  readonly placesAt: PlacesAt;
}

function* tokenFaults(
  node: Extract<Inline, { type: 'token' }>,
  text: CheckedText,
  pack: PackView,
): Generator<Fault> {
  const at = { path: text.path, line: node.line + text.bodyLine - 1 };
  if (node.token === 'limit' && !pack.find(limitKind, node.id))
    yield { ...at, found: `{{limit:${node.id}}}`, expected: 'an id of time-limits/*.yaml' };
  if (node.token === 'contact' || node.token === 'phone') {
    const contact = pack.find(contactKind, node.id);
    if (!contact) yield { ...at, found: `{{${node.token}:${node.id}}}`, expected: 'an id of contacts.yaml' };
    else if (node.token === 'phone' && !contact.phone)
      yield {
        ...at,
        found: `{{phone:${node.id}}}`,
        expected: 'a contact whose number is confirmed; use {{contact:…}}',
      };
  }
  if (node.token === 'drawing' && !pack.find(drawingKind, node.id))
    yield { ...at, found: `{{drawing:${node.id}}}`, expected: 'a drawing of drawings/' };
  if (node.token === 'source' && !text.sources?.some((source) => source.id === node.id))
    yield { ...at, found: `[source:${node.id}]`, expected: 'an id under "sources" of this file' };
  if (node.token === 'setting' && !text.settings?.includes(node.id))
    yield {
      ...at,
      found: `{{setting:${node.id}}}`,
      expected: text.settings ? `one of ${text.settings.join(', ')}` : 'no settings in this kind of text',
    };
}

function* linkFaults(
  node: Extract<Inline, { type: 'link' }>,
  text: CheckedText,
  pack: PackView,
): Generator<Fault> {
  const at = { path: text.path, line: node.line + text.bodyLine - 1 };
  if (/^(https:|mailto:|#)/.test(node.url)) return;
  const [address = ''] = node.url.split(/[?#]/);
  if (!address.startsWith('/'))
    yield {
      ...at,
      found: `the link ${node.url}`,
      expected: 'an address such as /guides/noise, or https://…',
    };
  else if (!pack.answersAt(address))
    yield { ...at, found: `a dead link to ${address}`, expected: 'an address at which this site answers' };
}

function* typedNumbers(block: Block, text: CheckedText): Generator<Fault> {
  for (const { words, line } of wordsOf(block)) {
    const at = { path: text.path, line: line + text.bodyLine - 1 };
    const number = text.law ? findNumberOfLaw(words) : undefined;
    if (number)
      yield {
        ...at,
        found: `"${number}" typed into the text`,
        expected: '{{limit:id}} for a limit of the law, or words ("two weeks") for advice',
      };
    const phone = findPhoneNumber(words);
    if (phone)
      yield { ...at, found: `"${phone}" typed into the text`, expected: '{{phone:id}} or {{contact:id}}' };
  }
}

function* blockFaults(blocks: Prose, text: CheckedText): Generator<Fault> {
  for (const block of blocks) {
    yield* typedNumbers(block, text);
    if (block.type === 'list') for (const item of block.items) yield* blockFaults(item.blocks, text);
    if (block.type === 'audience')
      for (const name of block.audience)
        if (!isAudience(name))
          yield {
            path: text.path,
            line: block.line + text.bodyLine - 1,
            found: `{{for ${name}}}`,
            expected: audiences.join(', '),
          };
    if ('blocks' in block) yield* blockFaults(block.blocks, text);
  }
}

/** What may not stand in a text: unknown tokens, dead links, places that are not there, and numbers that a rule or a contact should print. */
export function* proseFaults(text: CheckedText, pack: PackView): Generator<Fault> {
  yield* blockFaults(text.prose, text);
  yield* headingFaults(text, text.fixedIds);
  yield* placeFaults(text, text.placesAt, placesOf(text, text.fixedIds));
  for (const { node } of inlines(text.prose)) {
    if (node.type === 'token') yield* tokenFaults(node, text, pack);
    if (node.type === 'link') yield* linkFaults(node, text, pack);
  }
}
