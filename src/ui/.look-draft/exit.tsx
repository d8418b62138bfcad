import { renderToString } from 'preact-render-to-string';
import { renderDocument } from '../page/document.tsx';
export const page = (styles: string) => renderDocument({
  language: 'en', title: 'Leaving', description: 'x', canonical: 'https://x.example/g', exit: true, 
  menu: [{ text: 'Find help', href: '/topics', current: true }, { text: 'Training', href: '/training' }, { text: 'About', href: '/about' }],
  search: { action: '/search' }, trail: [{ text: 'Home', href: '/' }],
  footer: { links: [{ text: 'About', href: '/x' }], operator: 'Example Housing Charity' }, styles, scripts: [],
  body: renderToString(<><h1 class="govuk-heading-xl">Somebody hurts you at home</h1>{Array.from({ length: 20 }, () => <p class="govuk-body">You can leave, and your landlord must help you. You do not have to prove anything first, and nobody may ask you to.</p>)}</>)});
