import { household as accordion } from '../accordion/accordion.examples.tsx';
import { household as backLink } from '../back-link/back-link.examples.tsx';
import { household as breadcrumbs } from '../breadcrumbs/breadcrumbs.examples.tsx';
import { household as button } from '../button/button.examples.tsx';
import { household as characterCount } from '../character-count/character-count.examples.tsx';
import { household as checkThis } from '../check-this/check-this.examples.tsx';
import { household as checkboxes } from '../checkboxes/checkboxes.examples.tsx';
import { household as choiceList } from '../choice-list/choice-list.examples.tsx';
import { household as clearPhone } from '../clear-phone/clear-phone.examples.tsx';
import { household as contactCard } from '../contact-card/contact-card.examples.tsx';
import { household as contents } from '../contents/contents.examples.tsx';
import { household as copyWords } from '../copy-words/copy-words.examples.tsx';
import { household as dangerBlock } from '../danger-block/danger-block.examples.tsx';
import { household as dateInput } from '../date-input/date-input.examples.tsx';
import { household as day } from '../day/day.examples.tsx';
import { household as deadlineCard } from '../deadline-card/deadline-card.examples.tsx';
import { household as details } from '../details/details.examples.tsx';
import { household as doors } from '../doors/doors.examples.tsx';
import { household as errorMessage } from '../error-message/error-message.examples.tsx';
import { household as errorSummary } from '../error-summary/error-summary.examples.tsx';
import { household as exitThisPage } from '../exit-this-page/exit-this-page.examples.tsx';
import { household as fieldset } from '../fieldset/fieldset.examples.tsx';
import { household as fileUpload } from '../file-upload/file-upload.examples.tsx';
import { household as filmPlayer } from '../film-player/film-player.examples.tsx';
import { household as formGroup } from '../form-group/form-group.examples.tsx';
import { household as guideList } from '../guide-list/guide-list.examples.tsx';
import { household as hint } from '../hint/hint.examples.tsx';
import { household as input } from '../input/input.examples.tsx';
import { household as insetText } from '../inset-text/inset-text.examples.tsx';
import { household as keptGuides } from '../kept-guides/kept-guides.examples.tsx';
import { household as label } from '../label/label.examples.tsx';
import { household as learningRecord } from '../learning-record/learning-record.examples.tsx';
import { household as letter } from '../letter/letter.examples.tsx';
import { household as limit } from '../limit/limit.examples.tsx';
import { household as notificationBanner } from '../notification-banner/notification-banner.examples.tsx';
import { household as pagination } from '../pagination/pagination.examples.tsx';
import { household as panel } from '../panel/panel.examples.tsx';
import { household as phaseBanner } from '../phase-banner/phase-banner.examples.tsx';
import { household as phoneLink } from '../phone-link/phone-link.examples.tsx';
import { household as picture } from '../picture/picture.examples.tsx';
import { household as radios } from '../radios/radios.examples.tsx';
import { household as reviewNotice } from '../review-notice/review-notice.examples.tsx';
import { household as searchBox } from '../search-box/search-box.examples.tsx';
import { household as select } from '../select/select.examples.tsx';
import { household as serviceNavigation } from '../service-navigation/service-navigation.examples.tsx';
import { household as shareLinks } from '../share-links/share-links.examples.tsx';
import { household as skipLink } from '../skip-link/skip-link.examples.tsx';
import { household as sourcesList } from '../sources-list/sources-list.examples.tsx';
import { household as stackedTable } from '../stacked-table/stacked-table.examples.tsx';
import { household as steps } from '../steps/steps.examples.tsx';
import { household as summaryList } from '../summary-list/summary-list.examples.tsx';
import { household as table } from '../table/table.examples.tsx';
import { household as tabs } from '../tabs/tabs.examples.tsx';
import { household as tag } from '../tag/tag.examples.tsx';
import { household as taskList } from '../task-list/task-list.examples.tsx';
import { household as textarea } from '../textarea/textarea.examples.tsx';
import { household as timeline } from '../timeline/timeline.examples.tsx';
import { household as warningText } from '../warning-text/warning-text.examples.tsx';
import type { Household } from './household.ts';

/** Every component that has examples, in the order of the alphabet. */
export const households: readonly Household[] = [
  accordion,
  backLink,
  breadcrumbs,
  button,
  characterCount,
  checkThis,
  checkboxes,
  choiceList,
  clearPhone,
  contactCard,
  contents,
  copyWords,
  dangerBlock,
  dateInput,
  day,
  deadlineCard,
  details,
  doors,
  errorMessage,
  errorSummary,
  exitThisPage,
  fieldset,
  fileUpload,
  filmPlayer,
  formGroup,
  guideList,
  hint,
  input,
  insetText,
  keptGuides,
  label,
  learningRecord,
  letter,
  limit,
  notificationBanner,
  pagination,
  panel,
  phaseBanner,
  phoneLink,
  picture,
  radios,
  reviewNotice,
  searchBox,
  select,
  serviceNavigation,
  shareLinks,
  skipLink,
  sourcesList,
  stackedTable,
  steps,
  summaryList,
  table,
  tabs,
  tag,
  taskList,
  textarea,
  timeline,
  warningText,
];
