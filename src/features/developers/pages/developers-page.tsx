import type { VNode } from 'preact';
import { lawPath, scenariosPath } from '../../deadlines/paths.ts';
import type { ApiOperation, SiteFacts } from '../../feature.ts';
import { openApiPath } from '../paths.ts';

const commandFor = ({ method, example }: ApiOperation, origin: string): string =>
  method === 'get'
    ? `curl '${origin}${example.address}'`
    : `curl '${origin}${example.address}' \\\n  -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(example.body, null, 2)}'`;

const Operation = ({ operation, origin }: { operation: ApiOperation; origin: string }): VNode => (
  <section class="fmh-part" aria-labelledby={operation.id}>
    <h2 class="govuk-heading-m" id={operation.id}>
      {operation.summary}
    </h2>
    <p class="govuk-body">
      <code>
        {operation.method.toUpperCase()} {operation.path}
      </code>
    </p>
    <p class="govuk-body">{operation.about}</p>
    <pre class="fmh-code">
      <code>{commandFor(operation, origin)}</code>
    </pre>
    {operation.method === 'get' ? (
      <p class="govuk-body">
        <a class="govuk-link" href={operation.example.address}>
          Try it<span class="govuk-visually-hidden">: {operation.summary}</span>
        </a>
      </p>
    ) : null}
    {Object.entries(operation.refusals ?? {}).map(([status, reason]) => (
      <p class="govuk-body-s">
        {status}: {reason}
      </p>
    ))}
  </section>
);

/** What other sites may use of this one, with an example of each that works as it is. */
export const DevelopersPage = ({
  operations,
  site,
}: {
  operations: readonly ApiOperation[];
  site: SiteFacts;
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">Use this site in yours</h1>
    <p class="govuk-body-l">
      The time limits of the law, every date of a case, and the search are open to all: councils, charities,
      advisers, landlords.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>No key, no account, no cookie. Every site may ask, from a browser too.</li>
      <li>What is asked is not kept, and is in no log.</li>
      <li>
        A time limit has an id that is never renamed, a source, and the days between which it is in force.
        What nobody has confirmed has <code>"certainty": "C"</code>: show it with “check this”, or leave it
        out.
      </li>
      <li>
        Show <code>due</code> to people. A date in <code>earlier</code> is a stricter reading: mention it, do
        not rely on it.
      </li>
      <li>It counts dates. It is not advice on a case.</li>
    </ul>
    <p class="govuk-body">
      Everything below is described for programs in{' '}
      <a class="govuk-link" href={openApiPath()}>
        OpenAPI 3.1
      </a>
      . People can read{' '}
      <a class="govuk-link" href={lawPath('en')}>
        all time limits
      </a>{' '}
      and the{' '}
      <a class="govuk-link" href={scenariosPath('en')}>
        worked cases
      </a>{' '}
      that every copy of this software must reproduce.
    </p>
    {operations.map((operation) => (
      <Operation operation={operation} origin={site.publicUrl} />
    ))}
    <section class="fmh-part" aria-labelledby="package">
      <h2 class="govuk-heading-m" id="package">
        The rules as a package
      </h2>
      <p class="govuk-body">
        The same code counts in a browser or on your server, without asking this one. In a copy of the
        software, <code>npm run package</code> makes the package <code>four-million-homes-law</code> with the
        rules of that day.
      </p>
    </section>
  </>
);
