-- Letters on their way. What was typed lies here only as ciphertext; its key is in the cookie of who writes it.
create table letter_drafts (
  -- Random; it tells nothing of who writes, or of which letter.
  id text primary key,
  sealed bytea not null,
  touched_at timestamptz not null
);
create index letter_drafts_touched_at on letter_drafts (touched_at);
