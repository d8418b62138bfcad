import type { SiteFacts } from '../features/feature.ts';
import type { Config } from './config.ts';

/** What the pages say about this copy. Nothing set is said as such, never guessed. */
export const siteFacts = (config: Config): SiteFacts => ({
  publicUrl: config.publicUrl,
  operator: config.operatorName ?? 'an operator who has not given a name',
  contact: config.operatorContact,
  dataController:
    config.dataController ?? config.operatorName ?? 'the operator of this copy, who has not given a name',
  official: config.programmeStatus === 'official',
});
