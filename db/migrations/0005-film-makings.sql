-- How far the making of each film is that was given as a file. One row a film; a new making takes the old one's place.
create table film_makings (
  film text primary key,
  digest text not null,
  state text not null check (state in ('waiting', 'making', 'placed', 'held', 'failed')),
  stage text not null default '',
  percent integer not null default 0 check (percent between 0 and 100),
  -- What is missing, or what went wrong, in sentences.
  said text not null default '',
  changed_at timestamptz not null default now()
);
