import type { VNode } from 'preact';
import { GuideList } from '../../../ui/guide-list/guide-list.tsx';
import type { Language } from '../../../ui/language.ts';
import { sections } from '../../../ui/prose/walk.ts';
import { wordsIn } from '../../../ui/words/words-in.ts';
import { DangerNow } from '../../danger/index.ts';
import { interpreterPath, yourRightsPath } from '../../home/paths.ts';
import { GuidePage, type GuidePageProps } from './guide-page.tsx';

/**
 * A guide for who reads another language better: danger and the ways on in that language, what each part is about,
 * and then the English text, which nobody has translated yet.
 */
export const TranslatedGuidePage = ({
  language,
  ...parts
}: GuidePageProps & { language: Language }): VNode => {
  const { guide: words, home } = wordsIn(language);
  const { guide, snapshot } = parts;
  const headings = sections(guide.prose);
  return (
    <>
      {guide.danger.map((id) => (
        <DangerNow snapshot={snapshot} id={id} here={guide.slug} language={language} />
      ))}
      <p class="govuk-body-l">{words.onlyEnglish}</p>
      <p class="govuk-body">{words.onlyEnglishHelp}</p>
      <GuideList
        items={[
          { title: home.tenLines, href: yourRightsPath(language) },
          { title: home.interpreter, href: interpreterPath(language) },
        ]}
      />
      <p class="govuk-body">{words.onThisPage}</p>
      <ul class="govuk-list govuk-list--bullet">
        {words.headings.map((text, index) => (
          <li>
            <a class="govuk-link" href={`#${headings[index]?.id ?? 'main'}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <div lang="en" dir="ltr">
        <GuidePage {...parts} withoutDanger withoutContents />
      </div>
    </>
  );
};
