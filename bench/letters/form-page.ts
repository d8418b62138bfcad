import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Fields } from './writer.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

const find = (node: Node, tagName: string): Element | undefined => {
  if (isElement(node) && node.tagName === tagName) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, tagName);
    if (found) return found;
  }
  return undefined;
};

/** What nobody sees: programs, and words for those who hear the page. */
const isUnseen = (element: Element): boolean =>
  ['script', 'style', 'template'].includes(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  (attribute(element, 'class') ?? '').split(' ').includes('govuk-visually-hidden');

/** Elements inside a line. All others begin a line of their own, so that one that was read before is known again. */
const inLine = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'code', 'em', 'i', 'span', 'strong', 'time']);

/** What is chosen already in a list that is closed. */
const chosenIn = (select: Element): Element[] =>
  childrenOf(select)
    .filter(isElement)
    .filter((option) => attribute(option, 'selected') !== undefined);

/** Of a list that is closed, what is chosen is seen; where nothing is, it must be opened and read. */
const shownOptions = (select: Element): readonly Node[] => {
  const chosen = chosenIn(select);
  return chosen.length > 0 ? chosen : childrenOf(select);
};

const isClosedDetails = (element: Element): boolean =>
  element.tagName === 'details' && attribute(element, 'open') === undefined;

/** The text of a page, with a line end where one begins on the page. */
const linedText = (node: Node): string => {
  if (node.nodeName === '#text')
    return (node as DefaultTreeAdapterTypes.TextNode).value.replaceAll(/\s+/g, ' ');
  if (isElement(node) && isUnseen(node)) return '';
  const shown = isElement(node) && isClosedDetails(node) ? find(node, 'summary') : undefined;
  const all = isElement(node) && node.tagName === 'select' ? shownOptions(node) : childrenOf(node);
  const text = (shown ? [shown] : all).map(linedText).join('');
  return isElement(node) && inLine.has(node.tagName) ? text : `\n${text}\n`;
};

/** What there is to read on a page between its head and its foot, a line each, as it stands there before anything is opened. */
export const readLines = (html: string): string[] => {
  const main = find(parse(html), 'main');
  return main
    ? linedText(main)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : [];
};

/** The work of the hands on one page. */
export interface Handwork {
  readonly characters: number;
  /** Each line that is gone to, each option that is chosen, and the button that goes on. */
  readonly taps: number;
}

function* inputsIn(node: Node): Generator<Element> {
  if (isElement(node) && ['input', 'select', 'textarea'].includes(node.tagName)) yield node;
  for (const child of childrenOf(node)) yield* inputsIn(child);
}

const isChosenAlready = (select: Element, value: string): boolean =>
  chosenIn(select).some((option) => attribute(option, 'value') === value);

/** Boxes are tapped, lists are opened and chosen from, lines are gone to and typed into. */
const workOn = (input: Element, said: readonly string[]): Handwork => {
  const type = attribute(input, 'type');
  if (type === 'radio' || type === 'checkbox')
    return { characters: 0, taps: said.includes(attribute(input, 'value') ?? '') ? 1 : 0 };
  const [text = ''] = said;
  if (text === '' || type === 'hidden') return { characters: 0, taps: 0 };
  if (input.tagName === 'select') return { characters: 0, taps: isChosenAlready(input, text) ? 0 : 2 };
  return { characters: text.length, taps: 1 };
};

/**
 * What it takes to answer a page with these fields.
 * @param entries how many entries of a list are filled in: each but the first is asked for by a button
 */
export const handwork = (html: string, fields: Fields): Handwork => {
  const main = find(parse(html), 'main');
  if (!main) return { characters: 0, taps: 0 };
  const inputs = [...inputsIn(main)];
  const work = inputs.map((input) => workOn(input, [fields[attribute(input, 'name') ?? ''] ?? []].flat()));
  const more = entriesBeyond(inputs, fields);
  return {
    characters: more.characters + work.reduce((sum, { characters }) => sum + characters, 0),
    taps: 1 + more.taps + work.reduce((sum, { taps }) => sum + taps, 0),
  };
};

/** The second entry of a list and those behind it stand on no page yet: the button that adds one is pressed first. */
const entriesBeyond = (inputs: readonly Element[], fields: Fields): Handwork => {
  const first = new Map(
    inputs.flatMap((input) => {
      const [, list, field] = /^(.+)-1-(.+)$/.exec(attribute(input, 'name') ?? '') ?? [];
      return list !== undefined && field !== undefined ? [[`${list} ${field}`, input] as const] : [];
    }),
  );
  let work: Handwork = { characters: 0, taps: 0 };
  const added = new Set<string>();
  for (const [name, said] of Object.entries(fields)) {
    const [, list = '', number = '', field = ''] = /^(.+?)-(\d+)-(.+)$/.exec(name) ?? [];
    const input = first.get(`${list} ${field}`);
    if (!input || number === '1') continue;
    added.add(`${list} ${number}`);
    const one = workOn(input, [said].flat());
    // Of radio buttons only the first stands for all: one tap chooses.
    const isChoice = ['radio', 'checkbox'].includes(attribute(input, 'type') ?? '');
    work = {
      characters: work.characters + one.characters,
      taps: work.taps + (isChoice ? 1 : one.taps),
    };
  }
  return { ...work, taps: work.taps + added.size };
};
