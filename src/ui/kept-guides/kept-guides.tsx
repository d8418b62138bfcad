import type { VNode } from 'preact';

/** What this device keeps of the site, listed by script; without script nothing can be kept. */
export const KeptGuides = ({ cleared = false }: { cleared?: boolean }): VNode => (
  <div data-module="fmh-kept-guides" data-cleared={cleared ? 'yes' : undefined}>
    <div data-kept aria-live="polite">
      {cleared ? null : (
        <noscript>
          <p class="govuk-body">
            The list needs script. The button below clears everything, with script or without.
          </p>
        </noscript>
      )}
    </div>
  </div>
);
