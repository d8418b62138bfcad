import { FileUpload } from 'govuk-frontend/dist/govuk/components/file-upload/file-upload.mjs';
import { startGovuk } from '../start-govuk.ts';

startGovuk(FileUpload);
