import { h } from 'preact';
import { z } from 'zod';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { formatDate, isDayText, parseDay } from '../../../law/index.ts';
import type { Language } from '../../../ui/language.ts';
import { wordsIn } from '../../../ui/words/words-in.ts';
import type { Answer, House, Page, PublicRoute } from '../../feature.ts';
import { homePath } from '../../home/paths.ts';
import { audiences } from '../audiences.ts';
import { easyReadKind } from '../easy-read/easy-read-kind.ts';
import { type Guide, guideKind } from '../guide-kind.ts';
import { EasyReadPage } from '../pages/easy-read-page.tsx';
import { GuidePage } from '../pages/guide-page.tsx';
import { TranslatedGuidePage } from '../pages/translated-guide-page.tsx';
import { easyReadPath, guidePath, shortPath, topicPath, topicsPath } from '../paths.ts';
import { topicKind } from '../topic-kind.ts';
import { leavesNoTraces } from '../traces.ts';

const NO_GUIDE = 'There is no guide with that name.';

/** A parameter written twice comes as a list; the first one counts. */
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const guideQuery = z.object({
  /** The agreement whose passages alone are shown; anything else shows all. */
  for: z.preprocess(first, z.enum(audiences).optional().catch(undefined)),
  /** The past day on which the guide is read. */
  on: z.preprocess(
    (value) => (first(value) === '' ? undefined : first(value)),
    z
      .string()
      .refine(isDayText, {
        error: 'That is no day of the calendar. Write it like this: 2026-11-30, the year first.',
      })
      .optional(),
  ),
});

const trailOf = (guide: Guide, snapshot: Snapshot): NonNullable<Page['trail']> => {
  const shelf = snapshot.find(topicKind, guide.topic);
  return [
    { text: 'Find help', href: topicsPath('en') },
    ...(shelf ? [{ text: shelf.title, href: topicPath('en', shelf.slug) }] : []),
  ];
};

const pageOf = (guide: Guide, snapshot: Snapshot, language: Language) => ({
  title: guide.title,
  description: guide.summary,
  address: guidePath(language, guide.slug),
  menu: 'help' as const,
  exit: leavesNoTraces(guide, snapshot),
  trail: trailOf(guide, snapshot),
});

const guide: PublicRoute = {
  path: (language) => guidePath(language, ':guide'),
  for: 'everyone',
  inEveryLanguage: true,
  query: guideQuery,
  async answer({ snapshot, house, language, words, query }): Promise<Answer> {
    const { for: only, on } = guideQuery.parse(query);
    const slug = words.guide ?? '';
    const found = snapshot.find(guideKind, slug);
    if (on !== undefined && on !== snapshot.day) return asItStood(slug, on, snapshot, house);
    if (!found) return { type: 'missing', what: NO_GUIDE };
    const parts = { guide: found, snapshot, site: house.site, only };
    const page = pageOf(found, snapshot, language);
    if (language !== 'en')
      return {
        type: 'page',
        page: {
          ...page,
          trail: [{ text: wordsIn(language).frame.home, href: homePath(language) }],
          // The text is English: search engines should lead to it there.
          unlisted: true,
          addressIn: (other) => guidePath(other, slug),
          body: h(TranslatedGuidePage, { ...parts, language }),
        },
      };
    return {
      type: 'page',
      page: { ...page, addressIn: (other) => guidePath(other, slug), body: h(GuidePage, parts) },
    };
  },
};

/** A guide at the end of a past day, with the limits of the law as they stood on it. */
const asItStood = async (slug: string, on: string, today: Snapshot, house: House): Promise<Answer> => {
  const day = formatDate(parseDay(on));
  const now = today.find(guideKind, slug);
  const ways = now
    ? {
        back: { text: `Read “${now.title}” as it stands today`, href: guidePath('en', slug) },
        exit: leavesNoTraces(now, today),
      }
    : {};
  if (on > today.day)
    return {
      type: 'refused',
      what: `${day} is still to come: nobody can say how the guide will stand then.`,
      ...ways,
    };
  const past = await house.snapshotOn(on);
  if (!past) {
    const first = await house.firstDay();
    const began = first ? ` This copy of the library began on ${formatDate(parseDay(first))}.` : '';
    return {
      type: 'missing',
      what: `How the guide stood on ${day} is not known here.${began} What was changed before is listed in the guide, without the old words.`,
      ...ways,
    };
  }
  const found = past.find(guideKind, slug);
  if (!found)
    return {
      type: 'missing',
      what: now ? `This guide had not been published yet on ${day}.` : NO_GUIDE,
      ...ways,
    };
  return {
    type: 'page',
    page: {
      ...pageOf(found, past, 'en'),
      unlisted: true,
      body: h(GuidePage, { guide: found, snapshot: past, site: house.site, on }),
    },
  };
};

const easyRead: PublicRoute = {
  path: (language) => easyReadPath(language, ':guide'),
  for: 'everyone',
  answer({ snapshot, house, words }) {
    const slug = words.guide ?? '';
    const found = snapshot.find(easyReadKind, slug);
    const full = snapshot.find(guideKind, slug);
    if (!found || !full)
      return {
        type: 'missing',
        what: full ? 'This guide is not in Easy Read yet.' : NO_GUIDE,
        ...(full
          ? {
              back: { text: `Read “${full.title}”`, href: guidePath('en', slug) },
              exit: leavesNoTraces(full, snapshot),
            }
          : {}),
      };
    return {
      type: 'page',
      page: {
        ...pageOf(full, snapshot, 'en'),
        title: `${found.title}: Easy Read`,
        description: found.summary,
        address: easyReadPath('en', slug),
        trail: [...trailOf(full, snapshot), { text: full.title, href: guidePath('en', slug) }],
        body: h(EasyReadPage, { easy: found, guide: full, snapshot, site: house.site }),
      },
    };
  },
};

/** The way from paper: few letters to type, and a small code to scan. */
const short: PublicRoute = {
  path: () => shortPath(':short'),
  for: 'everyone',
  answer({ snapshot, words }) {
    const found = snapshot
      .list(guideKind)
      .find(({ key, item }) => item.short === words.short || key === words.short);
    return found
      ? { type: 'moved', to: guidePath('en', found.key) }
      : { type: 'missing', what: 'No guide has this short address. Check the letters on your paper.' };
  },
};

export const guideRoutes: readonly PublicRoute[] = [guide, easyRead, short];
