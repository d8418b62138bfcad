import type { SiteFacts } from '../features/feature.ts';
import type { Config } from './config.ts';

/** Stands in sentences where nobody gave a name. */
export const unnamedOperator = 'people who have not given their name here';

/** What the pages say about this copy. Nothing set is said as such, never guessed. */
export const siteFacts = (config: Config): SiteFacts => ({
  publicUrl: config.publicUrl,
  operator: config.operatorName ?? unnamedOperator,
  contact: config.operatorContact,
  dataController:
    config.dataController ??
    config.operatorName ??
    'whoever runs this copy; they have not given their name here',
  official: config.programmeStatus === 'official',
});
