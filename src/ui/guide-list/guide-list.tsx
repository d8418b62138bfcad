import type { VNode } from 'preact';
import { Picture, type PictureName } from '../picture/picture.tsx';

export interface GuideListItem {
  readonly title: string;
  readonly href: string;
  readonly summary?: string;
  /** A few words below: "6 guides", "Film, 4 minutes". */
  readonly note?: string;
  /** Beside the title, for those who read little. */
  readonly picture?: PictureName | undefined;
}

export interface GuideListProps {
  readonly items: readonly GuideListItem[];
  /** Where the titles are headings of the page: their level. */
  readonly headings?: 2 | 3;
  /** Two beside each other on a wide screen. */
  readonly wide?: boolean;
}

const Title = ({ item, headings }: { item: GuideListItem; headings: 2 | 3 | undefined }): VNode => {
  const link = <a href={item.href}>{item.title}</a>;
  if (headings === 2) return <h2>{link}</h2>;
  if (headings === 3) return <h3>{link}</h3>;
  return link;
};

/** Topics or guides, one a line, to be read with a thumb. */
export const GuideList = ({ items, headings, wide = false }: GuideListProps): VNode => (
  <ul class={wide ? 'fmh-guides fmh-guides--wide' : 'fmh-guides'}>
    {items.map((item) => (
      <li class={item.picture ? 'fmh-guides__pictured' : undefined}>
        {item.picture && <Picture name={item.picture} quiet />}
        <div>
          <Title item={item} headings={headings} />
          {item.summary && <p>{item.summary}</p>}
          {item.note && <p class="fmh-guides__note">{item.note}</p>}
        </div>
      </li>
    ))}
  </ul>
);
