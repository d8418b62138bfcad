-- Who works off jobs now. A worker that is not seen any more is dead, and its jobs go on elsewhere.
create table job_workers (
  worker text primary key,
  seen_at timestamptz not null default now()
);
