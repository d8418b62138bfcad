import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { ContactCard } from './contact-card.tsx';

const facts = {
  name: 'Shelter',
  what: 'Advice.',
  web: 'https://www.england.shelter.org.uk/get_help',
  checked: '2026-11-23',
};

test('cost and hours are sentences', () => {
  const html = renderToString(
    <ContactCard {...facts} phone="999" cost="free from any phone" hours="day and night, every day." />,
  );
  expect(html).toContain('<p>Free from any phone. Day and night, every day.</p>');
  expect(renderToString(<ContactCard {...facts} phone="999" cost="free" />)).toContain('<p>Free.</p>');
});

test('where no number is confirmed, the page is a link that says what it is for', () => {
  const html = renderToString(<ContactCard {...facts} phone="999" cost="free" unconfirmed />);
  expect(html).toContain(
    '<a class="govuk-link" href="https://www.england.shelter.org.uk/get_help">Find how to reach them at england.shelter.org.uk</a>',
  );
  expect(html.match(/england\.shelter\.org\.uk</g)).toHaveLength(1);
  expect(html).not.toContain('tel:');
  expect(html).not.toContain('Free');
});
