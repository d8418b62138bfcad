/** The scripts of govuk-frontend, one component a file; the package brings no types. */
declare module 'govuk-frontend/dist/govuk/components/*.mjs' {
  interface ComponentClass {
    new (root: HTMLElement): unknown;
    readonly moduleName: string;
  }
  export const Accordion: ComponentClass;
  export const Button: ComponentClass;
  export const CharacterCount: ComponentClass;
  export const Checkboxes: ComponentClass;
  export const ErrorSummary: ComponentClass;
  export const ExitThisPage: ComponentClass;
  export const FileUpload: ComponentClass;
  export const NotificationBanner: ComponentClass;
  export const Radios: ComponentClass;
  export const ServiceNavigation: ComponentClass;
  export const SkipLink: ComponentClass;
  export const Tabs: ComponentClass;
}
