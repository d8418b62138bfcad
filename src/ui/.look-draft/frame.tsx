import { renderToString } from 'preact-render-to-string';
import { renderDocument } from '../page/document.tsx';
export const page = (styles: string) => renderDocument({
  language: 'en', title: 'Damp and mould', description: 'What your landlord must do.', canonical: 'https://x.example/guides/damp', shareCard: 'https://x.example/share-card.png',
  menu: [{ text: 'Find help', href: '/topics', current: true }, { text: 'Training', href: '/training' }, { text: 'About', href: '/about' }],
  search: { action: '/search' }, trail: [{ text: 'Home', href: '/' }, { text: 'Find help', href: '/topics' }, { text: 'Damp and mould', href: '/topics/d' }],
  demonstration: 'This is a demonstration copy. It is not the funded programme, and it is not advice on your case.',
  footer: { links: ['Who is my landlord?', 'About', 'Privacy', 'Accessibility'].map((text) => ({ text, href: '/x' })), operator: 'Example Housing Charity' }, styles, scripts: [],
  body: renderToString(<>
    <h1 class="govuk-heading-xl">Damp and mould</h1>
    <p class="govuk-body-l">Your landlord must look into damp and mould and make your home safe. Report it today, in writing, and keep a copy.</p>
    <h2 class="govuk-heading-l">What to do now</h2>
    <p class="govuk-body">Tell your landlord in writing. Say where it is, when it began and who lives there.<span class="fmh-source"><a href="#s1">1</a></span> Your landlord cannot refuse because of <a class="govuk-link" href="/x">how you heat your home</a>.</p>
    <ul class="govuk-list govuk-list--bullet"><li>Take photographs with the date on.</li><li>Keep every message.</li></ul>
    <h3 class="govuk-heading-m">If somebody is ill</h3>
    <p class="govuk-body">Say so on the first day.</p></>),
});
