import { renderToString } from 'preact-render-to-string';
import { renderDocument } from '../page/document.tsx';
import { DangerBlock } from '../danger-block/danger-block.tsx';
import { Limit } from '../limit/limit.tsx';
import { ContactCard } from '../contact-card/contact-card.tsx';
import { Doors } from '../doors/doors.tsx';
import { CopyWords } from '../copy-words/copy-words.tsx';
import { ShareLinks } from '../share-links/share-links.tsx';
import { SourcesList, SourceMark } from '../sources-list/sources-list.tsx';
import { ReviewLine, ReviewNotice } from '../review-notice/review-notice.tsx';
import { CheckThis } from '../check-this/check-this.tsx';
export const page = (styles: string) => renderDocument({
  language: 'en', title: 'Damp and mould', description: 'What your landlord must do.', canonical: 'https://x.example/guides/damp', shareCard: 'https://x.example/share-card.png',
  menu: [{ text: 'Find help', href: '/topics', current: true }, { text: 'Training', href: '/training' }, { text: 'About', href: '/about' }],
  search: { action: '/search' }, trail: [{ text: 'Home', href: '/' }, { text: 'Find help', href: '/topics' }, { text: 'Damp and mould', href: '/topics/d' }],
  demonstration: 'This is a demonstration copy. It is not the funded programme, and it is not advice on your case.',
  footer: { links: ['Who is my landlord?', 'About', 'Privacy', 'Accessibility'].map((text) => ({ text, href: '/x' })), operator: 'Example Housing Charity' }, styles, scripts: [],
  body: renderToString(<>
    <h1 class="govuk-heading-xl">Damp and mould</h1>
    <DangerBlock id="gas" title="Do you smell gas?" steps={['Open the windows. Do not light anything or press a switch.', 'Leave the home and take everybody with you.', 'Ring from outside.']} calls={[{ name: 'National Gas Emergency Service', phone: '0800 111 999', note: 'Free, day and night' }]} more={{ text: 'Gas safety in your home', href: '/g' }} />
    <ReviewNotice reviewBy="2026-05-23" />
    <p class="govuk-body-l">Your landlord must look into damp and mould and make your home safe. Report it today, in writing, and keep a copy.</p>
    <h2 class="govuk-heading-l">Whose job it is, and how long it may take</h2>
    <Limit duty="Your landlord must look into it within" number="10" unit="working days" starts="after you report it." note="From 27 October 2025" />
    <p class="govuk-body">Tell your landlord in writing. Say where it is, when it began and who lives there.<SourceMark id="a" number={1} /> Your landlord cannot refuse because of <a class="govuk-link" href="/x">how you heat your home</a>.</p>
    <CheckThis href="https://www.gov.uk">The council may have its own scheme.</CheckThis>
    <h2 class="govuk-heading-l">What to do now</h2>
    <ul class="govuk-list govuk-list--bullet"><li>Take photographs with the date on.</li><li>Keep every message.</li></ul>
    <CopyWords><p class="govuk-body">There is black mould on the wall of our bedroom. A child with asthma sleeps there. Please look into it within the time that Awaab’s Law gives you.</p></CopyWords>
    <h3 class="govuk-heading-m">If somebody is ill</h3>
    <p class="govuk-body">Say so on the first day.</p>
    <div class="fmh-audience"><p class="fmh-audience__name">For shared owners and leaseholders</p><p class="govuk-body">Your lease says who mends what.</p></div>
    <h2 class="govuk-heading-l">Who can help</h2>
    <ul class="fmh-contacts"><li><ContactCard name="Shelter helpline" what="Advice about housing from trained people." phone="0808 800 4444" cost="Free" hours="Monday to Friday, 8am to 6pm" text="Webchat on their page" relay="18001 0808 800 4444" bsl="SignVideo on their page" online="https://england.shelter.org.uk/webchat" web="https://england.shelter.org.uk" checked="2026-11-23" /></li>
    <li><ContactCard name="Housing Ombudsman" what="Decides complaints about social landlords." unconfirmed web="https://www.housing-ombudsman.org.uk/contact" checked="2026-11-23" /></li></ul>
    <Doors doors={[{ kind: 'do', title: 'Write to your landlord', href: '/letters/damp', text: 'A letter that you can send today.' }, { kind: 'learn', title: 'Watch: report it so that it counts', href: '/training/1', text: 'From 1:05, two minutes.' }, { kind: 'ask', title: 'Talk to somebody', href: '/help' }]} />
    <h2 class="govuk-heading-l">The law behind it</h2>
    <SourcesList sources={[{ id: 'a', publisher: 'legislation.gov.uk', title: 'Hazards in Social Housing (Prescribed Requirements) (England) Regulations 2025', url: 'https://www.legislation.gov.uk/uksi/2025/1042/made', checked: '2026-11-23' }]} />
    <ReviewLine reviewed="2026-11-23" reviewBy="2027-05-23" />
    <ShareLinks address="https://x.example/guides/damp" /></>),
});
