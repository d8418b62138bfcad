import { h } from 'preact';
import { z } from 'zod';
import { wordsIn } from '../../ui/words/words-in.ts';
import type { PublicRoute } from '../feature.ts';
import { dangerView } from './danger-view.ts';
import { dangerKind } from './kind.ts';
import { DangerListPage } from './pages/danger-list-page.tsx';
import { dangerApiPath, dangerListPath } from './paths.ts';

const list: PublicRoute = {
  path: dangerListPath,
  for: 'everyone',
  inEveryLanguage: true,
  answer: ({ snapshot, language }) => ({
    type: 'page',
    page: {
      title: wordsIn(language).danger.whoToRing,
      description: 'Gas, fire, violence, no heat with a baby: who to ring first, and when this site says so.',
      address: dangerListPath(language),
      addressIn: dangerListPath,
      menu: 'help',
      // It speaks of abuse, too: whoever reads it may have to leave at once.
      exit: true,
      body: h(DangerListPage, { snapshot, language }),
    },
  }),
};

const answerSchema = z.strictObject({
  pack_revision: z.int(),
  danger: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      steps: z.array(z.string()),
      contacts: z
        .array(
          z.strictObject({
            name: z.string(),
            phone: z.string().nullable(),
            hours: z.string().nullable(),
            text: z.string().nullable().meta({ description: 'How to reach them by text.' }),
            web: z.string(),
          }),
        )
        .meta({ description: 'Who to ring, the first one first. A step may name another of them.' }),
      exit: z.boolean().meta({ description: 'Who reads it may have to leave at once: keep nothing.' }),
      words: z.array(z.string()).meta({ description: 'Any of these in a question puts the block first.' }),
      not: z.array(z.string()).meta({ description: 'Sounds like it, and does not count.' }),
    }),
  ),
});

const api: PublicRoute = {
  path: dangerApiPath,
  for: 'everyone',
  api: {
    id: 'listDangers',
    method: 'get',
    path: dangerApiPath(),
    summary: 'Who to ring now',
    about: 'Every block of danger in the order of urgency, with the words of residents that bring it up.',
    answer: answerSchema,
    example: { address: dangerApiPath() },
  },
  answer({ snapshot }) {
    const body: z.infer<typeof answerSchema> = {
      pack_revision: snapshot.revision,
      danger: snapshot.list(dangerKind).map(({ item: { id, title, steps, exit, words, not } }) => ({
        id,
        title,
        steps,
        contacts: (dangerView(snapshot, id)?.contacts ?? []).map(({ name, phone, hours, text, web }) => ({
          name,
          phone: phone ?? null,
          hours: hours ?? null,
          text: text ?? null,
          web,
        })),
        exit,
        words,
        not,
      })),
    };
    return { type: 'json', body };
  },
};

export const routes: readonly PublicRoute[] = [list, api];
