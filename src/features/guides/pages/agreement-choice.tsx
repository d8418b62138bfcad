import type { VNode } from 'preact';
import type { Block, Prose } from '../../../ui/prose/tree.ts';
import { audienceWords } from '../audiences.ts';
import type { Guide } from '../guide-kind.ts';
import { guidePath } from '../paths.ts';

const isForSome = (block: Block): boolean =>
  block.type === 'audience' || ('blocks' in block && block.blocks.some(isForSome));

/** Whether anything in a text differs between agreements. */
export const differsByAgreement = (prose: Prose): boolean => prose.some(isForSome);

export interface AgreementChoiceProps {
  readonly guide: Guide;
  /** The agreement that was chosen by a link. */
  readonly chosen: string | undefined;
  /** Whether the device may keep the choice. */
  readonly keep: boolean;
}

/**
 * Shows only what is for one agreement. Plain links do it; where script runs the choice is kept on the device,
 * and nowhere else, for the next guide.
 */
export const AgreementChoice = ({ guide, chosen, keep }: AgreementChoiceProps): VNode => (
  <nav
    class="fmh-agreement"
    data-module={keep ? 'fmh-reader-tools' : undefined}
    data-agreement
    aria-label="Your agreement"
  >
    <p>Some of this differs. Show only what is for:</p>
    <ul>
      {guide.for.map((agreement) => (
        <li>
          <a
            href={`?for=${agreement}`}
            data-choice={agreement}
            aria-current={chosen === agreement ? 'true' : undefined}
          >
            {audienceWords([agreement])}
          </a>
        </li>
      ))}
      <li>
        <a
          href={guidePath('en', guide.slug)}
          data-choice=""
          aria-current={chosen === undefined ? 'true' : undefined}
        >
          Everyone
        </a>
      </li>
    </ul>
  </nav>
);
