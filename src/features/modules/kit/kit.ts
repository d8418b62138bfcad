import { renderSVG } from 'uqr';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { printPdf } from '../../../adapters/print/print-pdf.ts';
import { plainInline } from '../../../ui/prose/plain-text.ts';
import type { Block, Inline, Prose } from '../../../ui/prose/tree.ts';
import { sections } from '../../../ui/prose/walk.ts';
import type { SiteFacts } from '../../feature.ts';
import { chaptersKind, filmMinutes, slidesInWords } from '../../films/index.ts';
import { printParts, printTree, sectionOf } from '../../guides/index.ts';
import type { TrainingModule } from '../kind.ts';
import { modulePath } from '../paths.ts';
import handouts from './handouts.typ?raw';
import kitSheets from './kit.typ?raw';
import { roomPlan } from './room.ts';
import slideSheets from './slides.typ?raw';
import worksheets from './worksheets.typ?raw';

export interface KitParts {
  readonly module: TrainingModule;
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

const isEmptyRow = (cells: readonly (readonly Inline[])[]): boolean =>
  cells.every((cell) => plainInline(cell).trim() === '');

/** Tables with an empty row, or with one row or none, are sheets to fill in: their heads become a handout. */
const sheetsOf = (prose: Prose): Array<Extract<Block, { type: 'table' }>> =>
  prose.flatMap((block) =>
    block.type === 'table' && (block.rows.length <= 1 || block.rows.some(isEmptyRow)) ? [block] : [],
  );

/** A quarter of an hour to arrive, and ten minutes to close; the rest is shared by the steps. */
const arriving = 15;
const closing = 10;

/** Everything that the kit prints, with the law as it stands on the day of the snapshot. */
export const kitData = ({ module, snapshot, site }: KitParts) => {
  const told = { snapshot, site, sources: module.sources };
  const headings = sections(module.prose);
  const chapters = snapshot.find(chaptersKind, module.film) ?? [];
  const each = Math.max(5, Math.round((module.minutes - arriving - closing) / Math.max(1, headings.length)));
  const steps = headings.map(({ children }, at) => {
    const chapter = chapters[at];
    return {
      title: plainInline(children),
      minutes: each,
      film: chapter ? `“${chapter.text}”, ${clock(chapter.start)} to ${clock(chapter.end)}` : null,
      blocks: printTree(sectionOf(module.prose, at), told),
    };
  });
  const address = `${site.publicUrl}${modulePath('en', module.slug)}`;
  const helpers = ['emergency', 'shelter', 'citizens-advice', 'housing-ombudsman', 'relay-uk'];
  return {
    ...{ title: module.title, number: module.number, working: module.working_title },
    ...{ summary: module.summary, who_for: module.who_for, outcomes: module.outcomes },
    minutes: module.minutes,
    film_minutes: filmMinutes(snapshot, module.film, 'en'),
    plan: [
      {
        minutes: String(arriving),
        what: 'Arrive, tea, who we are, what we will be able to say at the end',
        film: '',
      },
      ...steps.map(({ title, minutes, film }) => ({
        minutes: String(minutes),
        what: title,
        film: film ?? '',
      })),
      { minutes: String(closing), what: 'Check yourself, one thing that each of us will do', film: '' },
    ],
    steps,
    room: roomPlan,
    questions: module.questions,
    sheets: headings.flatMap(({ children }, at) =>
      sheetsOf(sectionOf(module.prose, at)).map((table) => ({
        title: plainInline(children),
        before: [],
        head: (printTree([table], told)[0] as { head: unknown }).head,
      })),
    ),
    help: helpers.flatMap((id) =>
      printTree(
        [{ type: 'paragraph', line: 1, children: [{ type: 'token', token: 'contact', id, line: 1 }] }],
        told,
      ),
    ),
    address,
    code: renderSVG(address),
    note: 'You may copy and share this kit (CC BY 4.0). It is not advice on one case.',
  };
};

/** The kit with which somebody runs a module in a community room, as a tagged A4 PDF. */
export const printKit = (parts: KitParts): Promise<Buffer> =>
  printPdf(`${printParts}\n${handouts}\n${kitSheets}`, kitData(parts));

/** Its handouts alone, to fill in: the sheets, and the questions. */
export const printWorksheets = (parts: KitParts): Promise<Buffer> =>
  printPdf(`${printParts}\n${handouts}\n${worksheets}`, kitData(parts));

/** The slides of its film as words, for a room: one page each. */
export const printSlides = ({ module, snapshot }: KitParts): Promise<Buffer> =>
  printPdf(`${printParts}\n${slideSheets}`, {
    title: module.title,
    summary: module.summary,
    slides: slidesInWords(snapshot, module.film),
  });
