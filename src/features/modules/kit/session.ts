import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Block, Prose } from '../../../ui/prose/tree.ts';
import type { SiteFacts } from '../../feature.ts';
import { chaptersKind } from '../../films/index.ts';
import { printTree, sectionOf } from '../../guides/index.ts';
import type { TrainingModule } from '../kind.ts';
import { stepsOf } from '../lasting-names.ts';
import { arrivingMinutes, endMinutes } from '../module-time.ts';
import { columnNeeds, goesOn, isSheet, isWide, needsLandscape, printedRows, type Table } from './sheets.ts';
import { stepParts } from './step-parts.ts';

export interface KitParts {
  readonly module: TrainingModule;
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Hours and minutes since the doors opened. */
const sinceDoors = (minutes: number): string => clock(minutes);

const line = (words: string): Block => ({
  type: 'paragraph',
  line: 1,
  children: [{ type: 'strong', children: [{ type: 'text', value: words }] }],
});

interface NumberedTable {
  /** From 1, through the whole module. */
  readonly number: number;
  readonly title: string;
  readonly table: Table;
}

/** Numbered lines between which a sheet stood count on. */
const oneList = (prose: Prose): Prose => {
  const done: Block[] = [];
  for (const block of prose) {
    const last = done.at(-1);
    if (last?.type === 'list' && last.ordered && block.type === 'list' && block.ordered)
      done.splice(-1, 1, { ...last, items: [...last.items, ...block.items] });
    else done.push(block);
  }
  return done;
};

/** Each step of a module taken apart, with its sheets and its wide tables. */
export const stepsInParts = (module: TrainingModule) => {
  const sheets: NumberedTable[] = [];
  const wide: NumberedTable[] = [];
  const steps = stepsOf(module).map(({ title, minutes }, at) => {
    const { about, ask, answer } = stepParts(sectionOf(module.prose, at));
    const own = ask.filter(isSheet).map((table) => {
      const sheet = { number: sheets.length + 1, title, table };
      sheets.push(sheet);
      return sheet;
    });
    const apart = (prose: Prose): Prose =>
      prose.map((block) => {
        if (!isWide(block)) return block;
        wide.push({ number: wide.length + 1, title, table: block });
        return line(`The table stands on a page of its own: worked answer ${wide.length}.`);
      });
    const task = oneList(ask.filter((block) => !isSheet(block)));
    return { title, minutes, about: apart(about), ask: apart(task), answer: apart(answer), sheets: own };
  });
  return { steps, sheets, wide };
};

/** The session step by step: what the chair shows, says, asks and gives out, with the time since the doors opened. */
export const sessionOf = ({ module, snapshot, site }: KitParts) => {
  const told = { snapshot, site, sources: module.sources };
  const chapters = snapshot.find(chaptersKind, module.film) ?? [];
  const { steps } = stepsInParts(module);
  let begun = arrivingMinutes;
  return steps.map((step, at) => {
    const chapter = chapters[at];
    const start = begun;
    begun += step.minutes;
    return {
      title: step.title,
      minutes: step.minutes,
      at: sinceDoors(start),
      until: sinceDoors(begun),
      film: chapter ? { chapter: chapter.text, from: clock(chapter.start), to: clock(chapter.end) } : null,
      about: printTree(step.about, told),
      ask: printTree(step.ask, told),
      answer: printTree(step.answer, told),
      sheets: step.sheets.map(({ number }) => number),
      next: steps[at + 1]?.title ?? null,
    };
  });
};

type Session = ReturnType<typeof sessionOf>;

/** The plan of the session in rows, from the doors to the end. */
export const planOf = (session: Session) => {
  const end = session.at(-1)?.until ?? sinceDoors(arrivingMinutes);
  return [
    {
      at: sinceDoors(0),
      minutes: arrivingMinutes,
      what: 'Arrive, tea, who we are, what we will be able to say at the end',
      film: '',
    },
    ...session.map(({ at, minutes, title, film }) => ({
      ...{ at, minutes, what: title },
      film: film ? `${film.from} to ${film.to}` : '',
    })),
    { at: end, minutes: endMinutes, what: 'Check yourself, one thing that each of us will do', film: '' },
  ];
};

/**
 * The sheets of a module, and its wide tables, as the template draws them.
 * @param size of the print, in points
 */
export const papersOf = ({ module, snapshot, site }: KitParts, size: number) => {
  const told = { snapshot, site, sources: module.sources };
  const { sheets, wide } = stepsInParts(module);
  const cells = (table: Table) => {
    const [printed] = printTree([table], told);
    return printed?.kind === 'table' ? printed : { head: [], rows: [] };
  };
  return {
    sheets: sheets.map(({ number, title, table }) => {
      const { above, below } = printedRows(table);
      return {
        number,
        title,
        ...cells({ ...table, rows: above }),
        rows_below: cells({ ...table, rows: below }).rows,
        needs: columnNeeds(table),
        goes_on: goesOn(table),
        landscape: needsLandscape(table, size),
      };
    }),
    wide: wide.map(({ number, title, table }) => ({ number, title, table: printTree([table], told) })),
  };
};
