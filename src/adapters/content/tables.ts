import type { Generated } from 'kysely';

export interface ContentTables {
  content_documents: {
    id: Generated<number>;
    path: string;
    /** The pack's text that what is public takes account of; see waiting.ts. */
    settled_digest: Generated<string | null>;
  };
  content_revisions: {
    id: Generated<number>;
    document_id: number;
    number: number;
    origin: 'pack' | 'staff';
    author: string;
    reason: string;
    made_at: Generated<Date>;
    public_from: Date | null;
    withdrawn: boolean;
    digest: string;
    source: string;
    bytes: number;
  };
  content_waiting: {
    document_id: number;
    digest: string;
    source: string;
    bytes: number;
    reason: string;
    found_at: Generated<Date>;
  };
  content_imports: {
    id: Generated<number>;
    pack_digest: string;
    imported_at: Generated<Date>;
    revisions_made: number;
  };
}
