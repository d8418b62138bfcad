import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, describe, expect, test } from 'vitest';
import { Accordion } from './accordion/accordion.tsx';
import { BackLink } from './back-link/back-link.tsx';
import { Breadcrumbs } from './breadcrumbs/breadcrumbs.tsx';
import { Button } from './button/button.tsx';
import { CharacterCount } from './character-count/character-count.tsx';
import { Checkboxes } from './checkboxes/checkboxes.tsx';
import { DateInput } from './date-input/date-input.tsx';
import { Details } from './details/details.tsx';
import { ErrorMessage } from './error-message/error-message.tsx';
import { ErrorSummary } from './error-summary/error-summary.tsx';
import { ExitThisPage } from './exit-this-page/exit-this-page.tsx';
import { Fieldset } from './fieldset/fieldset.tsx';
import { FileUpload } from './file-upload/file-upload.tsx';
import { fixtureDifferences } from './fixture-differences.ts';
import { fixturesOf, fromFixture } from './from-fixture.tsx';
import { Hint } from './hint/hint.tsx';
import { Input } from './input/input.tsx';
import { InsetText } from './inset-text/inset-text.tsx';
import { Label } from './label/label.tsx';
import { NotificationBanner } from './notification-banner/notification-banner.tsx';
import { Pagination } from './pagination/pagination.tsx';
import { Panel } from './panel/panel.tsx';
import { PhaseBanner } from './phase-banner/phase-banner.tsx';
import { Radios } from './radios/radios.tsx';
import { inOneForm } from './same-html.ts';
import { Select } from './select/select.tsx';
import { ServiceNavigation } from './service-navigation/service-navigation.tsx';
import { SkipLink } from './skip-link/skip-link.tsx';
import { SummaryList } from './summary-list/summary-list.tsx';
import { Table } from './table/table.tsx';
import { Tabs } from './tabs/tabs.tsx';
import { Tag } from './tag/tag.tsx';
import { TaskList } from './task-list/task-list.tsx';
import { Textarea } from './textarea/textarea.tsx';
import { WarningText } from './warning-text/warning-text.tsx';

/**
 * Header and footer are not here: ours carry our own name and no crown, and are not made from theirs.
 */
const components: Readonly<Record<string, (props: never) => VNode | null>> = {
  accordion: Accordion,
  'back-link': BackLink,
  breadcrumbs: Breadcrumbs,
  button: Button,
  'character-count': CharacterCount,
  checkboxes: Checkboxes,
  'date-input': DateInput,
  details: Details,
  'error-message': ErrorMessage,
  'error-summary': ErrorSummary,
  'exit-this-page': ExitThisPage,
  fieldset: Fieldset,
  'file-upload': FileUpload,
  hint: Hint,
  input: Input,
  'inset-text': InsetText,
  label: Label,
  'notification-banner': NotificationBanner,
  pagination: Pagination,
  panel: Panel,
  'phase-banner': PhaseBanner,
  radios: Radios,
  select: Select,
  'service-navigation': ServiceNavigation,
  'skip-link': SkipLink,
  'summary-list': SummaryList,
  table: Table,
  tabs: Tabs,
  tag: Tag,
  'task-list': TaskList,
  textarea: Textarea,
  'warning-text': WarningText,
};

const cases = Object.entries(components).flatMap(([component, Component]) =>
  fixturesOf(component).map((fixture) => ({ component, Component, fixture })),
);

const reasonFor = (component: string, fixture: string): string | undefined =>
  fixtureDifferences.find((known) => known.component === component && known.fixture === fixture)?.reason;

describe('our components answer to the official options as the official ones do', () => {
  let reproduced = 0;

  afterAll(() => {
    console.log(`official fixtures reproduced: ${reproduced} of ${cases.length}`);
  });

  test.each(cases)('$component: $fixture.name', ({ component, Component, fixture }) => {
    const ours = inOneForm(renderToString(fromFixture(component, Component, fixture.options)));
    const theirs = inOneForm(fixture.html);
    if (reasonFor(component, fixture.name) !== undefined) {
      expect(ours, 'this is listed as different and is no longer: take it off the list').not.toBe(theirs);
      return;
    }
    expect(ours).toBe(theirs);
    reproduced += 1;
  });

  test('every listed difference names an official example and gives its reason', () => {
    for (const { component, fixture, reason } of fixtureDifferences) {
      expect(cases.map((one) => `${one.component}: ${one.fixture.name}`)).toContain(
        `${component}: ${fixture}`,
      );
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  test('at least 95 of 100 official examples are reproduced', () => {
    expect(1 - fixtureDifferences.length / cases.length).toBeGreaterThanOrEqual(0.95);
  });
});
