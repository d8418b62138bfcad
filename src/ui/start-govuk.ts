interface GovukComponent {
  new (root: HTMLElement): unknown;
  readonly moduleName: string;
}

/**
 * Starts one component of govuk-frontend on each of its roots in the page.
 * A root that cannot be started is left as it was: the plain page works.
 */
export const startGovuk = (component: GovukComponent): void => {
  for (const root of document.querySelectorAll<HTMLElement>(`[data-module="${component.moduleName}"]`)) {
    try {
      new component(root);
    } catch (error) {
      console.warn(error);
    }
  }
};
