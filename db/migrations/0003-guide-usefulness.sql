-- "Was this useful?": how often each answer was pressed on a day. Nothing about who pressed.
create table guide_usefulness (
  guide text not null,
  -- The London day.
  day date not null,
  useful boolean not null,
  presses bigint not null default 0,
  primary key (guide, day, useful)
);
