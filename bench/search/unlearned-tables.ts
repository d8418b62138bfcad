import { inOneBreathSet } from '../../src/features/search/evaluation/in-one-breath-set.ts';
import { measure } from '../../src/features/search/evaluation/measure.ts';
import {
  asTypedSet,
  callersSet,
  examinersSet,
  neverLearnedGuidesSet,
  neverLearnedSet,
  storiesSet,
  testersSet,
  toldBesidesSet,
} from '../../src/features/search/evaluation/question-sets.ts';
import type { SearchLibrary } from '../../src/features/search/index.ts';
import type { Table } from '../table.ts';
import { answeredByGuides, judged, withoutAims } from './rows.ts';

/** How search does with questions of which nothing is learned. */
export const unlearnedTables = (library: SearchLibrary): Table[] => {
  const examiners = examinersSet();
  const testers = testersSet();
  const callers = callersSet();
  const asTyped = asTypedSet();
  const inOneBreath = inOneBreathSet();
  const toldBesides = toldBesidesSet();
  const stories = storiesSet();
  const never = neverLearnedSet();
  const ofGuides = neverLearnedGuidesSet();
  const head = ['what', '%'];
  return [
    {
      title: `${examiners.length} questions of four examiners, of which nothing was learned`,
      head,
      rows: judged(measure(library, examiners)),
      notes: [
        'bench/search/examiners.yaml: written with only the titles and summaries of the guides and the names of the dangers in sight. Half of what they wrote, drawn by a hash; the misses of the other half were looked at.',
      ],
    },
    {
      title: `${testers.length} questions of four testers, of which nothing was learned`,
      head,
      rows: judged(measure(library, testers)),
      notes: [
        'bench/search/testers.yaml: as the examiners, by others and later; more than half of it is danger and what only sounds like it.',
      ],
    },
    {
      title: `Danger, what only sounds like it and what is not covered, ${callers.length} lines of four who take such calls or judge such searches, of which nothing was learned`,
      head,
      rows: withoutAims(measure(library, callers)),
      notes: [
        'bench/search/callers.yaml: written after all the others. Half of what they wrote, drawn by a hash; the other half is learned.',
      ],
    },
    {
      title: `Danger and what only sounds like it, ${asTyped.length} lines as they are typed`,
      head,
      rows: withoutAims(measure(library, asTyped)).slice(0, 3),
      notes: [
        'bench/search/as-typed.yaml: a quarter, drawn by a hash, of what some twenty people wrote. Of the rest is learned what search missed or wavered at.',
      ],
    },
    {
      title: `Danger told in one line with an ordinary trouble, and calm lines, ${toldBesides.length}`,
      head,
      rows: withoutAims(measure(library, toldBesides)).slice(0, 3),
      notes: ['bench/search/told-besides.yaml: as people would write them, each by itself.'],
    },
    {
      title: `Long stories in which danger is said once, and calm ones, ${stories.length}`,
      head,
      rows: withoutAims(measure(library, stories)).slice(0, 3),
      notes: ['bench/search/stories.yaml: 20 to 140 words, two of three without a full stop.'],
    },
    {
      title: `Danger beside another trouble in one breath, and two troubles without, ${inOneBreath.length} questions`,
      head,
      rows: withoutAims(measure(library, inOneBreath)).slice(0, 3),
      notes: [
        'Made of the other sets of which nothing is learned: each short question of danger joined, before or behind, with one that a guide answers, and as many of two that guides answer.',
      ],
    },
    {
      title: `Danger and what is not covered, ${never.length} questions by people of whom nothing was learned`,
      head,
      rows: withoutAims(measure(library, never)),
      notes: [
        'bench/search/never-learned.yaml: dialects, other languages, people in a hurry, and calm questions made of the words of danger.',
      ],
    },
    {
      title: `What guides answer, ${ofGuides.length} questions of which nothing was learned`,
      head,
      rows: answeredByGuides(measure(library, ofGuides)),
      notes: [
        'bench/search/never-learned-guides.yaml: many kinds of people, from one word to a story of a hundred with the question somewhere in it. Of what the same people wrote besides, about as much is learned.',
      ],
    },
  ];
};
