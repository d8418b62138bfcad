import { expect, test } from 'vitest';
import { withoutInherited } from './inherited-styles.ts';

test('what a component has from the body is not said again, and nothing else is lost', () => {
  const body = 'body{font-family:system-ui;-webkit-font-smoothing:antialiased}';
  const fields = 'button,input{font-family:inherit}';
  const component =
    '.govuk-body{-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale;font-family:inherit;color:#000}';
  const onPaper = '@media print{.govuk-body{font-family:inherit}}';
  expect(withoutInherited(body + fields + component + onPaper)).toBe(
    `${body}${fields}.govuk-body{color:#000}`,
  );
});

test('a component that has a family of its own keeps it', () => {
  const css = '.govuk-code{font-family:monospace}@media print{.govuk-code{color:#000}}';
  expect(withoutInherited(css)).toBe(css);
});
