import { renderSVG } from 'uqr';
import { printPdf } from '../../../adapters/print/print-pdf.ts';
import { formatDate, parseDay } from '../../../law/index.ts';
import { deckOf, filmMinutes, printDeck } from '../../films/index.ts';
import { transcriptPath } from '../../films/paths.ts';
import { printParts, printTree } from '../../guides/index.ts';
import { arrivingMinutes } from '../module-time.ts';
import { modulePath } from '../paths.ts';
import handouts from './handouts.typ?raw';
import kitSheets from './kit.typ?raw';
import { roomPlan } from './room.ts';
import { type KitParts, papersOf, planOf, sessionOf } from './session.ts';
import worksheets from './worksheets.typ?raw';

/** Points. Large print is at least 16 (UK Association for Accessible Formats). */
const sizes = { usual: 11, large: 18 } as const;

/** Who may be of help, in the order of the last page. */
const helpers = ['emergency', 'shelter', 'citizens-advice', 'housing-ombudsman', 'relay-uk'];

/** What every paper of a module has: its names, its questions, the way back to the web. */
const paperData = ({ module, site }: KitParts) => {
  const address = `${site.publicUrl}${modulePath('en', module.slug)}`;
  return {
    ...{ title: module.title, number: module.number, working: module.working_title },
    ...{ summary: module.summary, questions: module.questions },
    address,
    code: renderSVG(address),
    thing: 'module',
    note: 'You may copy and share this (CC BY 4.0). It is not advice on one case.',
  };
};

/** Everything that the kit prints, with the law as it stands on the day of the snapshot. */
export const kitData = (parts: KitParts) => {
  const { module, snapshot, site } = parts;
  const told = { snapshot, site, sources: module.sources };
  const session = sessionOf(parts);
  return {
    ...paperData(parts),
    size: sizes.usual,
    ...{ who_for: module.who_for, outcomes: module.outcomes, minutes: module.minutes },
    with_arriving: module.minutes + arrivingMinutes,
    film_minutes: filmMinutes(snapshot, module.film, 'en'),
    plan: planOf(session),
    steps: session,
    room: roomPlan,
    ...papersOf(parts, sizes.usual),
    help: helpers.flatMap((id) =>
      printTree(
        [{ type: 'paragraph', line: 1, children: [{ type: 'token', token: 'contact', id, line: 1 }] }],
        told,
      ),
    ),
    sources: module.sources.map(({ publisher, title, url, checked }) => ({
      ...{ publisher, title, url },
      checked: formatDate(parseDay(checked)),
    })),
  };
};

/** The kit with which somebody runs a module in a community room, as a tagged A4 PDF. */
export const printKit = (parts: KitParts): Promise<Buffer> =>
  printPdf(`${printParts}\n${handouts}\n${kitSheets}`, kitData(parts));

/** Its handouts alone, to fill in: the sheets, and the questions. In large print they are of 18 points. */
export const printWorksheets = (parts: KitParts, sort: keyof typeof sizes = 'usual'): Promise<Buffer> =>
  printPdf(`${printParts}\n${handouts}\n${worksheets}`, {
    ...paperData(parts),
    size: sizes[sort],
    ...papersOf(parts, sizes[sort]),
  });

/** The slides of its film, with the limits of the day; nothing where the film was not made from slides. */
export const printSlides = async ({ module, snapshot, site }: KitParts): Promise<Buffer | undefined> => {
  const deck = deckOf(snapshot, module.film);
  return deck && printDeck(deck, `${site.publicUrl}${transcriptPath('en', module.film)}`);
};
