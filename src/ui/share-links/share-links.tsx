import type { VNode } from 'preact';

export interface ShareLinksProps {
  /** The whole address of the page: all that is passed on. */
  readonly address: string;
  readonly heading?: string;
}

/** Ways to pass a page on. They carry its address and nothing else, and nothing is loaded from anywhere. */
export const ShareLinks = ({ address, heading = 'Share this page' }: ShareLinksProps): VNode => {
  const text = encodeURIComponent(address);
  return (
    <div class="fmh-share" data-module="fmh-reader-tools">
      <p class="fmh-share__name">{heading}</p>
      <ul>
        <li>
          <a href={`sms:?&body=${text}`}>Text message</a>
        </li>
        <li>
          <a href={`https://wa.me/?text=${text}`} rel="noreferrer">
            WhatsApp
          </a>
        </li>
        <li>
          <a href={`mailto:?body=${text}`}>Email</a>
        </li>
        <li hidden>
          <button type="button" data-share={address}>
            Another way
          </button>
        </li>
      </ul>
    </div>
  );
};
