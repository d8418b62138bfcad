-- How often the few actions that leave something behind were done, by whom and on which day. Who it was is a keyed hash
-- of a network address under the key of that day: no address lies here, and no row can be joined to one of another day.
create table action_counts (
  action text not null,
  day date not null,
  caller text not null,
  times integer not null,
  primary key (action, day, caller)
);
