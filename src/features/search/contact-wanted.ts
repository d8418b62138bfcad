import type { Contact } from '../contacts/index.ts';
import type { Lexicon, Token } from '../words/index.ts';

/** Words of somebody who wants to reach a body, not to read about it. */
const reaching = new Set([
  'phone',
  'telephone',
  'number',
  'contact',
  'call',
  'ring',
  'helpline',
  'hotline',
  'email',
  'website',
]);

interface Named {
  readonly id: string;
  /** The stems of its name, as far as they tell it from other words. */
  readonly name: ReadonlySet<string>;
}

const isTelling = ({ small, word }: Token): boolean => !small && !/^\d+$/.test(word);

/** Finds the body whose number was asked for, by its name. */
export class ContactWanted {
  readonly #named: readonly Named[];

  constructor(contacts: readonly Contact[], lexicon: Lexicon) {
    this.#named = contacts.map(({ id, name }) => ({
      id,
      name: new Set(
        lexicon
          .read(name)
          .filter(isTelling)
          .flatMap(({ stems }) => stems),
      ),
    }));
  }

  /** The id of the contact; nothing where none was asked for, or more was asked than its number. */
  find(question: readonly Token[]): string | undefined {
    const telling = question.filter(isTelling);
    const rest = telling.filter(({ word }) => !reaching.has(word.replace(/s$/, '')));
    if (rest.length === telling.length || rest.length === 0) return undefined;
    let best: string | undefined;
    let most = 0;
    for (const { id, name } of this.#named) {
      const met = rest.filter(({ stems }) => stems.some((stem) => name.has(stem))).length;
      // A name said in full may stand beside one more word; a part of a name must stand alone.
      const whole = met >= name.size;
      if (met === 0 || rest.length - met > (whole ? 1 : 0)) continue;
      const share = met / name.size;
      if (share > most) {
        best = id;
        most = share;
      }
    }
    return best;
  }
}
