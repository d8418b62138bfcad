/**
 * Every script that a page may ask for: the name that stands in `data-module`, and where its source lies.
 * The build makes one file of each; the server adds those that a page names.
 */
export const islands: Readonly<Record<string, string>> = {
  'govuk-accordion': 'src/ui/accordion/accordion.island.ts',
  'govuk-button': 'src/ui/button/button.island.ts',
  'govuk-character-count': 'src/ui/character-count/character-count.island.ts',
  'govuk-checkboxes': 'src/ui/checkboxes/checkboxes.island.ts',
  'govuk-error-summary': 'src/ui/error-summary/error-summary.island.ts',
  'govuk-exit-this-page': 'src/ui/exit-this-page/exit-this-page.island.ts',
  'govuk-file-upload': 'src/ui/file-upload/file-upload.island.ts',
  'govuk-notification-banner': 'src/ui/notification-banner/notification-banner.island.ts',
  'govuk-radios': 'src/ui/radios/radios.island.ts',
  'govuk-service-navigation': 'src/ui/service-navigation/service-navigation.island.ts',
  'govuk-tabs': 'src/ui/tabs/tabs.island.ts',
  'fmh-search': 'src/ui/search-box/search-box.island.ts',
  'fmh-film-player': 'src/ui/film-player/film-player.island.ts',
  'fmh-kept-guides': 'src/ui/kept-guides/kept-guides.island.ts',
  'fmh-learning-record': 'src/ui/learning-record/learning-record.island.ts',
  'fmh-reader-tools': 'src/ui/reader-tools/reader-tools.island.ts',
};

/** The worker that shows kept guides without signal: it stands at a fixed address and no page loads it by itself. */
export const offlineWorker = { address: '/offline.js', place: 'src/ui/offline-worker/offline.ts' } as const;

/** Classes that a script adds and that do not begin with its name: their styles must stay in the page. */
export const classesOfIslands: Readonly<Record<string, readonly string[]>> = {
  'govuk-character-count': ['govuk-input--error', 'govuk-textarea--error', 'govuk-error-message'],
  'govuk-file-upload': ['govuk-button', 'govuk-button--secondary', 'govuk-body'],
  'fmh-search': ['govuk-visually-hidden'],
  'fmh-learning-record': ['govuk-link', 'govuk-list', 'govuk-list--bullet'],
  'fmh-kept-guides': [
    'fmh-learning-record__done',
    'govuk-list',
    'govuk-list--bullet',
    'govuk-link',
    'govuk-body',
  ],
};
