import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import type { Language } from '../../ui/language.ts';
import { limitKind } from '../deadlines/index.ts';
import { deadlinesPath, limitPath } from '../deadlines/paths.ts';
import { guideKind } from '../guides/index.ts';
import { guidePath } from '../guides/paths.ts';
import { letterKind } from '../letters/index.ts';
import { letterPath } from '../letters/paths.ts';
import { type TranscriptParagraph, transcriptKind } from './kinds.ts';

const link = z.strictObject({
  /** Words of the one paragraph of the transcript at which it stands: they stay right when the film is made again. */
  words: z.string().min(1, 'words of the transcript'),
  to: z
    .string()
    .regex(
      /^\/(?:guides\/[a-z0-9-]+|letters\/[a-z0-9-]+|law\/[a-z0-9-]+|deadlines)$/,
      '/guides/<guide>, /letters/<letter>, /law/<limit> or /deadlines',
    ),
});

type FilmLink = z.infer<typeof link>;

const paragraphsWith = (transcript: readonly TranscriptParagraph[], { words }: FilmLink) =>
  transcript.filter(({ text }) => text.includes(words));

/** Where a film leads on, at the second at which that is wanted. */
export const linksKind: Kind<readonly FilmLink[]> = {
  name: 'film-links',
  pattern: 'films/<slug>/links.<language>.yaml',
  read(file, context) {
    const read = readYaml(file.text, z.strictObject({ links: z.array(link).min(1) }), context);
    return read ? [{ key: context.match.words.slug ?? '', item: read.value.links, line: 1 }] : [];
  },
  *check({ item, key, language, path }, pack) {
    const transcript = pack.find(transcriptKind, key, language) ?? [];
    for (const one of item) {
      const found = paragraphsWith(transcript, one).length;
      if (found !== 1)
        yield {
          path,
          line: 1,
          found: `"${one.words}" in ${found} paragraphs of the transcript`,
          expected: 'words of exactly one paragraph',
        };
      const [, room, slug = ''] = one.to.split('/');
      if (room === 'law' ? !pack.find(limitKind, slug) : !pack.answersAt(one.to))
        yield { path, line: 1, found: `a link to ${one.to}`, expected: 'a page of this site' };
    }
  },
};

/** A page on which somebody who hears this goes on. */
export interface LinkAtSecond {
  readonly text: string;
  readonly href: string;
}

const toWhat = (snapshot: Snapshot, to: string, language: Language): LinkAtSecond | undefined => {
  const [, room, slug = ''] = to.split('/');
  const guide = room === 'guides' ? snapshot.find(guideKind, slug, language) : undefined;
  if (guide) return { text: guide.title, href: guidePath(language, slug) };
  const limit = room === 'law' ? snapshot.find(limitKind, slug) : undefined;
  if (limit) return { text: `Time limit: ${limit.title}`, href: limitPath(language, slug) };
  const letter = room === 'letters' ? snapshot.find(letterKind, slug, language) : undefined;
  if (letter) return { text: `Letter: ${letter.title}`, href: letterPath(language, slug) };
  return room === 'deadlines' ? { text: 'Work out your dates', href: deadlinesPath(language) } : undefined;
};

/** Links by the second of their paragraph; what is not open yet is not in it. */
export const linksAtSeconds = (
  snapshot: Snapshot,
  film: string,
  language: Language,
): ReadonlyMap<number, readonly LinkAtSecond[]> => {
  const transcript = snapshot.find(transcriptKind, film, language) ?? [];
  const found = new Map<number, LinkAtSecond[]>();
  for (const one of snapshot.find(linksKind, film, language) ?? []) {
    const [paragraph] = paragraphsWith(transcript, one);
    const target = toWhat(snapshot, one.to, language);
    if (paragraph && target) found.set(paragraph.at, [...(found.get(paragraph.at) ?? []), target]);
  }
  return found;
};
