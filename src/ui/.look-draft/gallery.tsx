import { renderToString } from 'preact-render-to-string';
import { renderDocument } from '../page/document.tsx';
import { galleryBody } from '../gallery/gallery-page.tsx';
export const page = (styles: string) => renderDocument({
  language: 'en', title: 'Gallery', description: 'x', canonical: 'https://x.example/gallery', 
  menu: [{ text: 'Find help', href: '/topics', current: true }, { text: 'Training', href: '/training' }, { text: 'About', href: '/about' }],
  search: { action: '/search' },
  footer: { links: ['Who is my landlord?', 'About', 'Privacy', 'Accessibility'].map((text) => ({ text, href: '/x' })), operator: 'Example Housing Charity' }, styles, scripts: [],
  body: renderToString(galleryBody())});
