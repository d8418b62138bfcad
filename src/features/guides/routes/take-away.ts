import { h } from 'preact';
import { z } from 'zod';
import type { Answer, PublicRoute } from '../../feature.ts';
import { guideKind } from '../guide-kind.ts';
import { mostInPack, PackPage } from '../pages/pack-page.tsx';
import { guidePackPath, guidePackPdfPath, guidePdfPath, shortPath, topicsPath } from '../paths.ts';
import { type PrintSort, printGuide, printSheets } from '../print/print-guide.ts';
import { onShelves } from '../shelves.ts';
import { leavesNoTraces } from '../traces.ts';

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const printQuery = z.object({
  print: z.preprocess(first, z.enum(['large', 'page']).optional().catch(undefined)),
});

const fileNames: Readonly<Record<PrintSort, string>> = {
  usual: '',
  large: '-large-print',
  page: '-one-page',
};

const pdf: PublicRoute = {
  path: () => guidePdfPath(':guide'),
  for: 'everyone',
  query: printQuery,
  async answer({ snapshot, house, words, query }): Promise<Answer> {
    const found = snapshot.find(guideKind, words.guide ?? '');
    if (!found) return { type: 'missing', what: 'There is no guide with that name.' };
    if (leavesNoTraces(found, snapshot))
      return {
        type: 'missing',
        what: 'This guide is not offered as a file: a file stays on the phone, where somebody else may find it.',
      };
    const sort = printQuery.parse(query).print ?? 'usual';
    return {
      type: 'file',
      mime: 'application/pdf',
      name: `${found.slug}${fileNames[sort]}.pdf`,
      body: await printGuide({
        guide: found,
        snapshot,
        site: house.site,
        sort,
        address: `${house.site.publicUrl}${shortPath(found.short)}`,
      }),
    };
  },
};

const slugsIn = (value: unknown): string[] =>
  [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : []));

/** Several of one name, or one text with commas: `guide=a&guide=b`, `guide=a,b`. Order and repeats do not matter. */
const packQuery = z.object({ guide: z.unknown().optional() }).transform(({ guide }) => ({
  guide: [...new Set(slugsIn(guide).filter((slug) => /^[a-z0-9-]{1,80}$/.test(slug)))].sort().join(','),
}));

const packPage: PublicRoute = {
  path: () => guidePackPath(),
  for: 'everyone',
  query: packQuery,
  openEnded: true,
  impersonal: true,
  answer({ snapshot, query }) {
    const guides = snapshot
      .list(guideKind)
      .flatMap(({ item }) => (leavesNoTraces(item, snapshot) ? [] : [item]));
    const shelves = onShelves(guides, snapshot);
    return {
      type: 'page',
      page: {
        title: 'Several guides in one file',
        description: 'Choose the guides that you want on paper, and get them as one PDF.',
        address: guidePackPath(),
        menu: 'help',
        trail: [{ text: 'Find help', href: topicsPath('en') }],
        body: h(PackPage, { shelves, ticked: packQuery.parse(query).guide.split(',') }),
      },
    };
  },
};

const packPdf: PublicRoute = {
  path: guidePackPdfPath,
  for: 'everyone',
  query: packQuery,
  // There are more combinations than anybody could keep.
  openEnded: true,
  impersonal: true,
  async answer({ snapshot, house, query }): Promise<Answer> {
    const slugs = packQuery.parse(query).guide.split(',').filter(Boolean);
    const back = { text: 'Choose guides', href: guidePackPath(slugs.slice(0, mostInPack)) };
    if (slugs.length === 0)
      return {
        type: 'refused',
        what: 'No guide was chosen. Tick the guides that you want, and try again.',
        back,
      };
    // In the order in which they stand on their shelves.
    const found = snapshot.list(guideKind).flatMap(({ key, item }) => (slugs.includes(key) ? [item] : []));
    if (found.length < slugs.length)
      return { type: 'refused', what: 'One of the guides is not there. Choose again.', back };
    const traceless = found.find((guide) => leavesNoTraces(guide, snapshot));
    if (traceless)
      return {
        type: 'refused',
        what: `“${traceless.title}” is not offered as a file: a file stays on the phone, where somebody else may find it. Choose the others without it.`,
        back,
      };
    if (found.length > mostInPack)
      return {
        type: 'refused',
        what: `${found.length} guides were chosen. One file takes ${mostInPack} at most: untick some.`,
        back,
      };
    return {
      type: 'file',
      mime: 'application/pdf',
      name: `${found.length}-guides.pdf`,
      body: await printSheets(
        found.map((guide) => ({
          guide,
          snapshot,
          site: house.site,
          sort: 'usual',
          address: `${house.site.publicUrl}${shortPath(guide.short)}`,
        })),
        'usual',
      ),
    };
  },
};

export const takeAwayRoutes: readonly PublicRoute[] = [packPage, packPdf, pdf];
