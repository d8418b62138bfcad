import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { Contents } from '../../../ui/contents/contents.tsx';
import { CopyWords } from '../../../ui/copy-words/copy-words.tsx';
import { GuideList } from '../../../ui/guide-list/guide-list.tsx';
import type { Language } from '../../../ui/language.ts';
import { LearningRecord } from '../../../ui/learning-record/learning-record.tsx';
import { plainInline } from '../../../ui/prose/plain-text.ts';
import { type ProseReader, ProseView } from '../../../ui/prose/prose-view.tsx';
import { sections } from '../../../ui/prose/walk.ts';
import { ReviewLine } from '../../../ui/review-notice/review-notice.tsx';
import { SourcesList } from '../../../ui/sources-list/sources-list.tsx';
import type { SiteFacts } from '../../feature.ts';
import { type FilmAsked, FilmView, filmMinutes, TranscriptLink } from '../../films/index.ts';
import { filmPath } from '../../films/paths.ts';
import { guideKind, proseReader } from '../../guides/index.ts';
import { guidePath } from '../../guides/paths.ts';
import { keptBytes } from '../keep/keep-module.ts';
import type { TrainingModule } from '../kind.ts';
import { moduleShape } from '../module-shape.ts';
import { checkMinutes } from '../module-time.ts';
import {
  checkPath,
  checkPathWithExit,
  keepPath,
  kitPath,
  largeWorksheetsPath,
  modulePath,
  modulePathWithExit,
  worksheetsPath,
} from '../paths.ts';
import { slidesAddress } from '../slides-address.ts';
import { WorkingTitle } from './working-title.tsx';

export interface ModulePageProps {
  readonly module: TrainingModule;
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
  readonly language: Language;
  /** What the address asks of the film. */
  readonly asked: FilmAsked;
  /** The reader may have to leave at once: the page keeps nothing on the device, and nothing of it is passed on. */
  readonly exit: boolean;
}

/** A module: what it gives, the film, the steps, and the ways to the words of the film and to the questions. */
export const ModulePage = ({ module, snapshot, site, language, asked, exit }: ModulePageProps): VNode => {
  const steps = sections(module.prose).map(({ id, children }) => ({ id, text: plainInline(children) }));
  const minutes = filmMinutes(snapshot, module.film, language);
  const slides = slidesAddress(module, snapshot);
  const guides = module.guides.flatMap((slug) => snapshot.find(guideKind, slug, language) ?? []);
  // The record of learning starts the words to copy: one script less to load.
  const reader: ProseReader = {
    ...proseReader({ snapshot, site, sources: module.sources }),
    // What is left of a module is told by these numbers; styles would not say them to screen readers.
    beforeHeading: (id) => {
      const at = steps.findIndex((step) => step.id === id);
      return at < 0 ? '' : `Step ${at + 1}: `;
    },
    quote: (children) => (
      <CopyWords plain={exit} isStarted>
        {children}
      </CopyWords>
    ),
  };
  return (
    <>
      <span class="govuk-caption-xl">Module {module.number}</span>
      <h1 class="govuk-heading-xl">{module.title}</h1>
      <WorkingTitle isOne={module.working_title} />
      <p class="govuk-body-l">{module.summary}</p>
      {exit ? null : <LearningRecord late modules={[moduleShape(module, snapshot, language)]} />}
      <h2 class="govuk-heading-l" id="film">
        The film
      </h2>
      <TranscriptLink film={module.film} snapshot={snapshot} language={language} exit={exit} />
      <FilmView
        film={module.film}
        {...{ snapshot, language, asked }}
        address={exit ? modulePathWithExit(language, module.slug) : modulePath(language, module.slug)}
        wordsAt={filmPath(language, module.film)}
        {...(exit ? {} : { share: `${modulePath(language, module.slug)}#film` })}
      />
      <p class="govuk-body">
        <strong>Who it is for.</strong> {module.who_for}
      </p>
      <p class="govuk-body">
        <strong>How long it takes.</strong> The film takes about {minutes} minutes. With the steps and
        activities it is about {module.minutes} minutes in all.
      </p>
      <h2 class="govuk-heading-m" id="outcomes">
        After this module
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {module.outcomes.map((outcome) => (
          <li>{outcome}</li>
        ))}
      </ul>
      <div class="fmh-beside">
        <Contents
          entries={[
            ...steps,
            { id: 'check', text: 'Check yourself' },
            { id: 'guides', text: 'Guides to go with it' },
          ]}
        />
        <div>
          <ProseView prose={module.prose} reader={reader} />
          <h2 class="govuk-heading-l" id="check">
            Check yourself
          </h2>
          <p class="govuk-body">
            See what you know now: each answer is told right or wrong, with the reason.
          </p>
          <p class="govuk-body fmh-ways">
            <a class="govuk-link" href={(exit ? checkPathWithExit : checkPath)(module.slug)}>
              {module.questions.length} questions to check yourself by, about {checkMinutes(module.questions)}{' '}
              minutes to read
            </a>
          </p>
          <h2 class="govuk-heading-l" id="guides">
            Guides to go with it
          </h2>
          <GuideList
            items={guides.map(({ slug, title, summary }) => ({
              href: guidePath(language, slug),
              title,
              summary,
            }))}
          />
          <h2 class="govuk-heading-l" id="keep">
            Keep this module
          </h2>
          <p class="govuk-body">
            <a class="govuk-link" href={keepPath(module.slug)}>
              The whole module as one file
            </a>{' '}
            (zip, about {(keptBytes({ module, snapshot }) / 1_000_000).toFixed(1)} MB): film, words, steps,
            worksheets, slides and kit, to use without internet.
          </p>
          <h2 class="govuk-heading-l" id="group">
            Do it with a group
          </h2>
          <p class="govuk-body">Everything to run this module in a community room, to print:</p>
          <ul class="govuk-list govuk-list--bullet">
            <li>
              <a class="govuk-link" href={kitPath(module.slug)}>
                Facilitator kit
              </a>
              : the plan, the session step by step, a register, a room plan and handouts (PDF)
            </li>
            <li>
              <a class="govuk-link" href={worksheetsPath(module.slug)}>
                Worksheets
              </a>{' '}
              to fill in, by yourself too (PDF), also{' '}
              <a class="govuk-link" href={largeWorksheetsPath(module.slug)}>
                in large print
              </a>
            </li>
            {slides ? (
              <li>
                <a class="govuk-link" href={slides}>
                  Slides
                </a>{' '}
                (PDF)
              </li>
            ) : null}
          </ul>
          <h2 class="govuk-heading-m">Sources</h2>
          <SourcesList sources={module.sources} />
          <ReviewLine reviewed={module.reviewed} reviewBy={module.review_by} />
        </div>
      </div>
    </>
  );
};
