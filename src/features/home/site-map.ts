import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { languages } from '../../ui/language.ts';
import { otherHomes } from '../contacts/index.ts';
import { elsewherePath } from '../contacts/paths.ts';
import { dangerListPath } from '../danger/paths.ts';
import { limitKind } from '../deadlines/index.ts';
import { deadlinesPath, lawPath, limitPath, scenariosPath } from '../deadlines/paths.ts';
import type { PublicRoute } from '../feature.ts';
import { filmKind } from '../films/index.ts';
import { embedFilmsPath, filmPath } from '../films/paths.ts';
import { easyReadKind, guideKind, topicKind } from '../guides/index.ts';
import {
  easyReadPath,
  guidePackPath,
  guidePath,
  topicPath,
  topicsPath,
  webmastersPath,
} from '../guides/paths.ts';
import { letterKind } from '../letters/index.ts';
import { letterPath, lettersPath, whatIsWrongPath } from '../letters/paths.ts';
import { moduleKind } from '../modules/index.ts';
import { checkPath, modulePath, trainingPath } from '../modules/paths.ts';
import { searchPath } from '../search/paths.ts';
import { whichBodyKind } from '../which-body/index.ts';
import { whichBodyPath, whichBodyStepPath } from '../which-body/paths.ts';
import { pageKind } from './page-kind.ts';
import { homePath, phonePath } from './paths.ts';
import { standingPlaces } from './standing-pages.ts';

const others = languages.filter((language) => language !== 'en');

interface Stop {
  readonly address: string;
  /** The day on which somebody last read it against the facts. */
  readonly checked?: string;
}

const stops = (snapshot: Snapshot): Stop[] => [
  { address: homePath('en') },
  { address: topicsPath('en') },
  { address: trainingPath('en') },
  { address: deadlinesPath('en') },
  { address: lawPath('en') },
  { address: lettersPath('en') },
  { address: whatIsWrongPath('en') },
  { address: whichBodyPath('en') },
  ...snapshot
    .list(whichBodyKind)
    .flatMap(({ item }) => item.outcomes)
    .map(({ id }) => ({ address: whichBodyStepPath('en', id) })),
  ...snapshot
    .list(letterKind)
    .map(({ key, item }) => ({ address: letterPath('en', key), checked: item.reviewed })),
  { address: scenariosPath('en') },
  ...languages.map((language) => ({ address: dangerListPath(language) })),
  ...otherHomes.map((id) => ({ address: elsewherePath(id) })),
  { address: guidePackPath() },
  { address: webmastersPath() },
  { address: embedFilmsPath() },
  { address: phonePath('en') },
  ...others.map((language) => ({ address: homePath(language) })),
  ...snapshot.list(limitKind).map(({ key }) => ({ address: limitPath('en', key) })),
  ...snapshot.list(topicKind).map(({ key }) => ({ address: topicPath('en', key) })),
  ...snapshot
    .list(guideKind)
    .map(({ key, item }) => ({ address: guidePath('en', key), checked: item.reviewed })),
  ...snapshot
    .list(easyReadKind)
    .map(({ key, item }) => ({ address: easyReadPath('en', key), checked: item.reviewed })),
  ...snapshot
    .list(moduleKind)
    .flatMap(({ key, item }) =>
      [modulePath('en', key), checkPath(key)].map((address) => ({ address, checked: item.reviewed })),
    ),
  ...snapshot.list(filmKind).map(({ key }) => ({ address: filmPath('en', key) })),
  ...standingPlaces.flatMap(({ slug, path }) =>
    languages.flatMap((language) => {
      const page = snapshot.find(pageKind, slug, language);
      return page ? [{ address: path(language), checked: page.reviewed }] : [];
    }),
  ),
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** For search engines (https://www.sitemaps.org/protocol.html). */
export const siteMap: PublicRoute = {
  path: () => '/sitemap.xml',
  for: 'everyone',
  answer: ({ snapshot, house }) => ({
    type: 'text',
    mime: 'application/xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${stops(snapshot)
  .map(
    ({ address, checked }) =>
      `<url><loc>${escaped(house.site.publicUrl + address)}</loc>${checked ? `<lastmod>${checked}</lastmod>` : ''}</url>`,
  )
  .join('\n')}
</urlset>
`,
  }),
};

/** What search engines may visit (RFC 9309): everything but the answers to searches. */
export const robots: PublicRoute = {
  path: () => '/robots.txt',
  for: 'everyone',
  answer: ({ house }) => ({
    type: 'text',
    mime: 'text/plain; charset=utf-8',
    body: `User-agent: *\nDisallow: ${searchPath('en')}\nDisallow: /api/\n\nSitemap: ${house.site.publicUrl}/sitemap.xml\n`,
  }),
};
