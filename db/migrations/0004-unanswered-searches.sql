-- What was searched without success. A question is a keyed hash; its words, and only those that the library uses
-- itself, are kept from the tenth time on, over ten days.
create table unanswered_searches (
  phrase_hash text primary key,
  times bigint not null,
  -- On how many London days it was asked.
  days bigint not null,
  last_day date not null,
  words text
);
