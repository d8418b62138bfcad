import { elementsOf } from '../bench/page-parts.ts';
import type { WireAnswer } from '../bench/wire.ts';
import { ask } from './ask.ts';
import { attribute, faultsOf, marker } from './promises.ts';

interface Field {
  readonly name: string;
  readonly value: string;
  readonly kind: 'typed' | 'chosen' | 'hidden' | 'pressed';
}

interface Form {
  readonly method: string;
  readonly action: string;
  readonly fields: readonly Field[];
}

/** The forms of a page, with a first choice in each group that has one. */
export const formsIn = (html: string): Form[] => {
  const elements = elementsOf(html);
  const inside = (form: (typeof elements)[number]): typeof elements =>
    elements.filter((one) => {
      for (let up = one.parentNode; up && 'parentNode' in up; up = up.parentNode)
        if (up === form) return true;
      return false;
    });
  return elements
    .filter(({ tagName }) => tagName === 'form')
    .map((form) => {
      const fields: Field[] = [];
      for (const one of inside(form)) {
        const name = attribute(one, 'name');
        const type = attribute(one, 'type') ?? 'text';
        if (!name) continue;
        const value = attribute(one, 'value') ?? '';
        if (one.tagName === 'textarea') fields.push({ name, value: '', kind: 'typed' });
        else if (one.tagName === 'button') fields.push({ name, value, kind: 'pressed' });
        else if (one.tagName === 'select') {
          const options = inside(one).filter(({ tagName }) => tagName === 'option');
          const chosen = options
            .map((option) => attribute(option, 'value') ?? '')
            .find((text) => text !== '');
          fields.push({ name, value: chosen ?? '', kind: 'chosen' });
        } else if (one.tagName !== 'input' || type === 'submit') continue;
        else if (type === 'hidden') fields.push({ name, value, kind: 'hidden' });
        else if (type === 'radio' || type === 'checkbox') {
          if (type === 'checkbox' || !fields.some((field) => field.name === name))
            fields.push({ name, value, kind: 'chosen' });
        } else fields.push({ name, value, kind: 'typed' });
      }
      return {
        method: (attribute(form, 'method') ?? 'get').toUpperCase(),
        action: attribute(form, 'action') ?? '',
        fields,
      };
    });
};

const dayParts: ReadonlyArray<readonly [RegExp, string]> = [
  [/-day$/, '14'],
  [/-month$/, '10'],
  [/-year$/, '2025'],
  [/-time$/, '09:15'],
];

/** What goes into a field; nothing: it is left out, as a button is that nobody pressed. */
type Filling = (field: Field) => string | undefined;

/** As somebody would fill it in who wants to go on, and to break out of the page where words are free. */
const towardsTheEnd: Filling = ({ name, value, kind }) =>
  kind === 'pressed'
    ? undefined
    : kind !== 'typed'
      ? value
      : (dayParts.find(([ending]) => ending.test(name))?.[1] ?? marker);

const fillings: readonly Filling[] = [
  () => marker,
  ({ value, kind }) => (kind === 'typed' ? marker : value),
  towardsTheEnd,
];

/** Cookies of one visitor, each with the address that it belongs to. */
class Jar {
  readonly #cookies = new Map<string, { readonly pair: string; readonly path: string }>();

  take({ headers }: WireAnswer): void {
    for (const line of headers['set-cookie'] ?? []) {
      const [pair = '', ...rest] = line.split('; ');
      const path = rest.find((one) => one.startsWith('Path='))?.slice(5) ?? '/';
      this.#cookies.set(`${pair.split('=')[0]} ${path}`, { pair, path });
    }
  }

  headerFor(address: string): Record<string, string> {
    const pairs = [...this.#cookies.values()].filter(({ path }) => address.startsWith(path));
    return pairs.length > 0 ? { cookie: pairs.map(({ pair }) => pair).join('; ') } : {};
  }
}

export interface Walk {
  /** Sentences: where, and what is wrong. */
  readonly faults: readonly string[];
  /** The forms that were sent, by their addresses without what names a letter. */
  readonly sent: number;
  /** Names of fields, and the values that may be chosen in them. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/**
 * Opens pages, fills every field of every form with what would break out of the page, sends it, and goes on from the
 * answer, as far as the forms lead.
 * @param most how many forms are sent in all
 */
export const walkForms = async (
  origin: string,
  addresses: readonly string[],
  most: number,
): Promise<Walk> => {
  const faults: string[] = [];
  const fields = new Map<string, Set<string>>();
  const seen = new Set<string>();
  const jar = new Jar();
  let sent = 0;

  const visit = async (
    method: string,
    address: string,
    form?: { type: string; body: string },
  ): Promise<string> => {
    const told = await ask(origin, {
      ...{ method, address },
      headers: { ...jar.headerFor(address), ...(form ? { 'content-type': form.type } : {}) },
      ...(form ? { body: form.body } : {}),
    });
    jar.take(told);
    for (const fault of faultsOf(told)) faults.push(`${method} ${address}: ${fault}`);
    if (told.status === 303) return visit('GET', told.headers.location ?? '/');
    return String(told.headers['content-type']).startsWith('text/html') ? told.body.toString('utf8') : '';
  };

  const send = ({ method, action, fields: all }: Form, filling: Filling): Promise<string> => {
    const filled = all.flatMap((field) => {
      const value = filling(field);
      return value === undefined ? [] : [[field.name, value]];
    });
    // Of boxes of one name the first is ticked: all of them together contradict each other.
    const body = new URLSearchParams(
      filling === towardsTheEnd ? [...new Map(filled.reverse() as Array<[string, string]>)] : filled,
    ).toString();
    return method === 'GET'
      ? visit('GET', `${action}?${body}`)
      : visit('POST', action, { type: 'application/x-www-form-urlencoded', body });
  };

  /** Pages whose forms have not been sent yet; the newest first, so that a way is walked to its end. */
  const queue: string[] = [];
  const lookAt = (html: string): void => void (html && queue.unshift(html));
  /** Pages of one letter that are reached by links alone. */
  const followLinks = async (html: string): Promise<void> => {
    for (const link of elementsOf(html)) {
      const address = attribute(link, 'href') ?? '';
      const shape = address.replace(/[0-9a-f]{32}/, 'id');
      if (shape === address || seen.has(shape)) continue;
      seen.add(shape);
      lookAt(await visit('GET', address));
    }
  };
  for (const address of addresses) lookAt(await visit('GET', address));
  for (let html = queue.shift(); html !== undefined && sent < most; html = queue.shift()) {
    await followLinks(html);
    for (const form of formsIn(html)) {
      // It would erase what the walk still needs; it is sent from another letter's page, by the fuzzing.
      if (form.action.endsWith('/leave')) continue;
      for (const { name, value, kind } of form.fields) {
        const values = fields.get(name) ?? fields.set(name, new Set()).get(name);
        if (kind !== 'typed') values?.add(value);
      }
      // One letter is like another: what differs is the step, not the id.
      const shape = `${form.method} ${form.action.replace(/[0-9a-f]{32}/, 'id')} ${form.fields.map(({ name }) => name)}`;
      if (seen.has(shape)) continue;
      seen.add(shape);
      for (const filling of fillings) {
        const answer = await send(form, filling);
        sent += 1;
        // Only from what somebody would fill in does the way lead on.
        if (filling === towardsTheEnd) lookAt(answer);
      }
    }
  }
  return { faults, sent, fields: new Map([...fields].map(([name, values]) => [name, [...values]])) };
};
