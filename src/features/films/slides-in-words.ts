import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { parseDay } from '../../law/index.ts';
import { contactKind } from '../contacts/index.ts';
import { limitKind } from '../deadlines/index.ts';
import { scriptKind } from './kinds.ts';
import { readScript, type Script, type Slide } from './maker/script.ts';
import { type Facts, meetFacts } from './maker/story.ts';

/** A slide of a film as words alone, for a room without the film. */
export interface SlideInWords {
  readonly sort: 'chapter' | 'slide';
  readonly title: string;
  readonly lines: readonly string[];
}

const factsOf = (snapshot: Snapshot): Facts => ({
  limits: new Map(snapshot.list(limitKind).map(({ key, item }) => [key, item])),
  phones: new Map(
    snapshot
      .list(contactKind)
      .flatMap(({ key, item: { phone, phone_spoken } }) =>
        phone ? [[key, { shown: phone, spoken: phone_spoken ?? phone }]] : [],
      ),
  ),
  today: parseDay(snapshot.day),
});

/** What is printed on a slide: its title first. */
const wordsOf = (slide: Slide): { title: string; lines: string[] } => {
  switch (slide.layout) {
    case 'title':
    case 'building':
    case 'bedroom':
      return { title: slide.heading, lines: slide.line ? [slide.line] : [] };
    case 'chapter':
      return { title: slide.line ?? '', lines: [] };
    case 'statement':
      return { title: slide.words, lines: slide.line ? [slide.line] : [] };
    case 'points':
      return { title: slide.heading, lines: slide.points };
    case 'pair':
      return {
        title: slide.heading,
        lines: [slide.left, slide.right].map(({ title, words }) => `${title}: ${words}`),
      };
    case 'myth':
      return { title: `“${slide.myth}”`, lines: [`No: ${slide.truth}`] };
    case 'meeting':
      return { title: slide.heading, lines: slide.bubbles };
    case 'message':
      return { title: slide.heading, lines: slide.messages.map(({ text }) => text) };
    case 'letter':
      return { title: `${slide.from}: ${slide.about}`, lines: [...slide.lines, slide.note] };
    case 'form':
      return { title: slide.heading, lines: slide.fields.map(({ label, text }) => `${label}: ${text}`) };
    case 'record':
      return {
        title: slide.heading,
        lines: slide.rows.map(({ when, what, who }) => `${when}: ${what} (${who})`),
      };
    case 'photos':
      return { title: slide.heading, lines: slide.captions };
    case 'calendar':
      return { title: slide.heading, lines: [`{{day:${slide.from}}}`, `{{day:${slide.until}}}`] };
    case 'clock':
      return {
        title: slide.heading,
        lines: slide.stops.flatMap(({ title, words }, at) => [
          [title, words].filter(Boolean).join(': '),
          ...(slide.spans[at] ? [slide.spans[at]] : []),
        ]),
      };
    case 'journey':
      return {
        title: slide.heading,
        lines: slide.stops.map(({ day, words }) => (day ? `{{day:${day}}}: ${words}` : words)),
      };
    case 'steps':
      return { title: slide.heading, lines: slide.steps };
    case 'ladder':
      return { title: slide.heading, lines: slide.rungs };
    case 'end':
      return { title: slide.heading, lines: [...slide.points, slide.line] };
  }
};

const slidesOf = (script: Script): SlideInWords[] =>
  script.chapters.flatMap(({ title, slides }) => [
    { sort: 'chapter' as const, title, lines: [] },
    ...slides
      .filter(({ layout }) => layout !== 'chapter')
      .map((slide) => ({ sort: 'slide' as const, ...wordsOf(slide) })),
  ]);

/** Marks of the drawing, which words alone do not need. */
const unmarked = (text: string): string => text.replaceAll('*', '');

/** The slides of a film with its limits and days as they stand in this snapshot; none where there is no script. */
export const slidesInWords = (snapshot: Snapshot, film: string): SlideInWords[] => {
  const found = snapshot.find(scriptKind, film);
  if (!found) return [];
  const script = readScript(found.text);
  const { tell } = meetFacts(script, factsOf(snapshot));
  return slidesOf(script).map(({ sort, title, lines }) => ({
    sort,
    title: unmarked(tell(title)),
    lines: lines.map((line) => unmarked(tell(line))),
  }));
};
