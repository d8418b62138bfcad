import postcss from 'postcss';

const said = new Map([
  ['font-family', 'inherit'],
  ['-webkit-font-smoothing', 'antialiased'],
  ['-moz-osx-font-smoothing', 'grayscale'],
]);

/**
 * The stylesheet without what govuk-frontend says again in every component and what everything has from the body
 * anyway: a tenth of a kilobyte of each page on the wire, and two of what a phone has to read.
 */
export const withoutInherited = (css: string): string => {
  const sheet = postcss.parse(css);
  sheet.walkRules(/^\.govuk-/, (rule) => {
    rule.walkDecls((declaration) => {
      if (said.get(declaration.prop) === declaration.value) declaration.remove();
    });
    if (rule.nodes.length === 0) rule.remove();
  });
  sheet.walkAtRules('media', (media) => {
    if (media.nodes?.length === 0) media.remove();
  });
  return sheet.toString();
};
