import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs';
import { startGovuk } from '../start-govuk.ts';

startGovuk(CharacterCount);
