import { Feed } from 'feed';
import { changesFeedPath, changesPath, guidePath } from '../paths.ts';
import type { LibraryChange } from './library-changes.ts';

const LONGEST_FEED = 100;

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * The newest changes as an Atom feed (RFC 4287), for sites and people that want to hear of them.
 * @param publicUrl where this copy stands, without a slash at the end
 */
export const changesFeed = (changes: readonly LibraryChange[], publicUrl: string): string => {
  const newest = changes.slice(0, LONGEST_FEED);
  const feed = new Feed({
    id: `${publicUrl}${changesPath('en')}`,
    link: `${publicUrl}${changesPath('en')}`,
    title: 'Changes in the guides of Four Million Homes',
    description: 'Which guide has changed, when, and why.',
    language: 'en',
    generator: 'Four Million Homes',
    copyright: 'CC BY 4.0',
    updated: at(newest[0]?.on ?? '2026-11-23'),
    feedLinks: { atom: `${publicUrl}${changesFeedPath()}` },
    author: { name: 'Four Million Homes' },
  });
  for (const { guide, title, summary, on, reason } of newest) {
    const address = `${publicUrl}${guidePath('en', guide)}`;
    feed.addItem({
      id: `${address}#${on}-${reason.length}`,
      title,
      link: address,
      date: at(on),
      description: `${reason} ${summary}`,
    });
  }
  return feed.atom1();
};
