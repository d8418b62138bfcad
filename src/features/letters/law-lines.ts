import { SentenceMaker } from './rules/sentence-maker.ts';
import { isOfLaw, sentenceText } from './rules/written.ts';
import type { Part, Piece } from './text/tree.ts';

const namesLaw = /\b(?:the law|Awaab.s Law|Act \d{4}|Code|Regulations|legal)\b/i;
const says = /\b(?:asks?|asked|gives?|gave|says?|must|have to|had to|requires?|means?|lets?)\b/;

const put = (piece: Piece, maker: SentenceMaker): void => {
  if (piece.kind === 'words') maker.words(piece.words, []);
  else if (piece.kind === 'source') maker.note({ kind: 'source', source: piece.id });
  else if (piece.kind === 'if') for (const one of [...piece.met, ...piece.unmet]) put(one, maker);
  else if (piece.kind === 'by' || piece.kind === 'length')
    maker.add({ text: 'so long', by: 'rule' }, [{ kind: 'rule', limit: piece.limit }]);
  else maker.add({ text: 'so', by: 'words' }, []);
};

/** Sentences that say what a law or a code is and name no source, with the line on which each stands. */
export function* lawWithoutSource(parts: readonly Part[]): Generator<{ sentence: string; line: number }> {
  for (const part of parts)
    if (part.kind === 'each') yield* lawWithoutSource(part.parts);
    else if (part.kind === 'if') yield* lawWithoutSource([...part.met, ...part.unmet]);
    else {
      const maker = new SentenceMaker();
      for (const piece of part.pieces) put(piece, maker);
      for (const sentence of maker.done()) {
        const text = sentenceText(sentence);
        if (namesLaw.test(text) && says.test(text) && !isOfLaw(sentence))
          yield { sentence: text, line: part.line };
      }
    }
}
