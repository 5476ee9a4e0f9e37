-- How the chair's table is run.
alter table conference
  add column chair_directs boolean not null default false,    -- whether the chair may call questions up
  add column call_minutes  integer not null default 5 check (call_minutes > 0);
