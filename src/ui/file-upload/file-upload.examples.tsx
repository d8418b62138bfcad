import type { Household } from '../gallery/household.ts';
import { FileUpload } from './file-upload.tsx';

export const household: Household = {
  name: 'file-upload',
  group: 'Forms',
  examples: [
    {
      name: 'With a place to drop files',
      render: () => (
        <FileUpload name="example-photo" label={{ text: 'A photograph of the damp' }} javascript />
      ),
    },
    {
      name: 'Plain, with an error',
      render: () => (
        <FileUpload
          name="example-letter"
          label={{ text: 'The letter from your landlord' }}
          errorMessage={{ text: 'The file must be smaller than 10 MB' }}
        />
      ),
    },
  ],
};
