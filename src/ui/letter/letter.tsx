import type { VNode } from 'preact';

/** A letter as it is sent, in words alone. */
export interface LetterProps {
  /** Name and address of who writes, a line each. */
  readonly sender: readonly string[];
  readonly day: string;
  readonly recipient: readonly string[];
  readonly subject: string;
  readonly blocks: ReadonlyArray<{ readonly kind: 'paragraph' | 'item'; readonly text: string }>;
  /** Sentences that say what the law is, as they stand in the blocks. */
  readonly lawLines: readonly string[];
}

/** Gaps to fill by hand stand out; everything else is words. */
const Words = ({ text }: { text: string }): VNode => (
  <>
    {text.split('\n').map((line, at) => (
      <>
        {at > 0 ? <br /> : null}
        {line
          .split(/(\[[^[\]]*\])/)
          .map((part) => (/^\[.*\]$/.test(part) ? <span class="fmh-gap">{part}</span> : part))}
      </>
    ))}
  </>
);

/** The lines of law inside a text are marked, for eyes and for ears. */
const Marked = ({ text, lawLines }: { text: string; lawLines: readonly string[] }): VNode => {
  const law = lawLines.find((line) => text.includes(line));
  if (law === undefined) return <Words text={text} />;
  const [before = ''] = text.split(law);
  return (
    <>
      <Words text={before} />
      <mark class="fmh-law">
        <Words text={law} />
      </mark>
      <Marked text={text.slice(before.length + law.length)} lawLines={lawLines} />
    </>
  );
};

type Group = { readonly kind: 'paragraph' | 'items'; readonly texts: readonly string[] };

/** Items that follow each other are one list. */
const grouped = ({ blocks }: LetterProps): Group[] => {
  const groups: Group[] = [];
  for (const { kind, text } of blocks) {
    const last = groups.at(-1);
    if (kind === 'item' && last?.kind === 'items')
      groups[groups.length - 1] = { kind: 'items', texts: [...last.texts, text] };
    else groups.push({ kind: kind === 'item' ? 'items' : 'paragraph', texts: [text] });
  }
  return groups;
};

/** A letter as a page: the same words as the files have. Lines of law are marked, gaps stand in brackets. */
export const Letter = (letter: LetterProps): VNode => (
  <div class="fmh-letter" dir="auto">
    <p class="fmh-letter__sender">
      <Words text={letter.sender.join('\n')} />
    </p>
    <p>
      <Words text={letter.day} />
    </p>
    <p>
      <Words text={letter.recipient.join('\n')} />
    </p>
    <p>
      <strong>
        <Words text={letter.subject} />
      </strong>
    </p>
    {grouped(letter).map(({ kind, texts }) =>
      kind === 'items' ? (
        <ul class="govuk-list govuk-list--bullet">
          {texts.map((text) => (
            <li>
              <Marked text={text} lawLines={letter.lawLines} />
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <Marked text={texts[0] ?? ''} lawLines={letter.lawLines} />
        </p>
      ),
    )}
  </div>
);
