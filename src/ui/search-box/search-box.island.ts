import { type Suggested, suggest } from './match.ts';

const most = 5;

interface SavingData {
  readonly connection?: { readonly saveData?: boolean };
}

/** Fetched once, when somebody begins to type: after that nothing that is typed leaves the device. */
let list: Promise<readonly Suggested[]> | undefined;
const fetchList = (address: string): Promise<readonly Suggested[]> => {
  list ??= fetch(address, { credentials: 'omit' })
    .then((answer) => (answer.ok ? (answer.json() as Promise<Suggested[]>) : []))
    .catch(() => []);
  return list;
};

/** Offers guides, and help that cannot wait, below the box while one types. The list is plain links: the focus stays where it is. */
const start = (form: HTMLFormElement): void => {
  const input = form.querySelector<HTMLInputElement>('input[type=search]');
  const address = form.dataset.suggestions;
  if (!input || !address || (navigator as SavingData).connection?.saveData) return;
  const place = document.createElement('div');
  place.className = 'fmh-search__suggestions';
  const status = document.createElement('p');
  status.className = 'govuk-visually-hidden';
  status.setAttribute('role', 'status');
  const links = document.createElement('ul');
  place.append(status, links);
  form.append(place);
  const show = async () => {
    const found = suggest(input.value, await fetchList(address), most);
    links.replaceChildren(
      ...found.map(({ title, url, urgent }) => {
        const item = document.createElement('li');
        if (urgent) item.className = 'fmh-search__urgent';
        const link = document.createElement('a');
        link.href = url;
        link.textContent = title;
        item.append(link);
        return item;
      }),
    );
    status.textContent =
      found.length === 0
        ? ''
        : [
            ...(found[0]?.urgent ? [found[0].title] : []),
            found.length === 1 ? '1 page below' : `${found.length} pages below`,
          ].join(' ');
  };
  input.addEventListener('input', () => void show());
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || links.childElementCount === 0) return;
    // Of a search field it would empty the box as well: what was typed stays.
    event.preventDefault();
    links.replaceChildren();
    status.textContent = '';
    input.focus();
  });
};

for (const form of document.querySelectorAll<HTMLFormElement>('[data-module="fmh-search"]')) start(form);
