import { h } from 'preact';
import type { PublicRoute } from '../feature.ts';
import { elsewhereKind, otherHomes } from './elsewhere-kind.ts';
import { ElsewherePage } from './pages/elsewhere-page.tsx';
import { elsewherePath } from './paths.ts';

const elsewhere: PublicRoute = {
  path: () => elsewherePath(':id'),
  for: 'everyone',
  answer({ snapshot, words: { id = '' } }) {
    const entry = otherHomes.some((one) => one === id) ? snapshot.find(elsewhereKind, id) : undefined;
    if (!entry) return { type: 'missing', what: 'There is no page of that name.' };
    return {
      type: 'page',
      page: {
        title: entry.title,
        description: `This site is not for that home. Who does help. ${entry.text}`,
        address: elsewherePath(id),
        menu: 'help',
        body: h(ElsewherePage, entry),
      },
    };
  },
};

export const routes: readonly PublicRoute[] = [elsewhere];
