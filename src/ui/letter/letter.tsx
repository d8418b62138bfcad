import type { VNode } from 'preact';

/** A letter as it is sent, in words alone. */
export interface LetterProps {
  /** Name and address of who writes, a line each. */
  readonly sender: readonly string[];
  readonly day: string;
  readonly recipient: readonly string[];
  readonly subject: string;
  readonly blocks: ReadonlyArray<{ readonly kind: 'paragraph' | 'item' | 'point'; readonly text: string }>;
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

type Group = { readonly kind: 'paragraph' | 'item' | 'point'; readonly texts: readonly string[] };

/** Items that follow each other are one list, and so are points. */
const grouped = ({ blocks }: LetterProps): Group[] => {
  const groups: Group[] = [];
  for (const { kind, text } of blocks) {
    const last = groups.at(-1);
    if (kind !== 'paragraph' && last?.kind === kind)
      groups[groups.length - 1] = { kind, texts: [...last.texts, text] };
    else groups.push({ kind, texts: [text] });
  }
  return groups;
};

/** Lines with a bullet or with a number. */
const Lines = ({ kind, texts, lawLines }: Group & Pick<LetterProps, 'lawLines'>): VNode => {
  const lines = texts.map((text) => (
    <li>
      <Marked text={text} lawLines={lawLines} />
    </li>
  ));
  return kind === 'point' ? (
    <ol class="govuk-list govuk-list--number">{lines}</ol>
  ) : (
    <ul class="govuk-list govuk-list--bullet">{lines}</ul>
  );
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
      kind === 'paragraph' ? (
        <p>
          <Marked text={texts[0] ?? ''} lawLines={letter.lawLines} />
        </p>
      ) : (
        <Lines kind={kind} texts={texts} lawLines={letter.lawLines} />
      ),
    )}
  </div>
);
