-- Who came on the day, as a hall told it last.
create table roll_call (
  bridge_point uuid primary key references bridge_point (id) on delete cascade,
  version      bigint not null,                    -- 0: nothing was told yet
  told_at      timestamptz,
  told_by      text,
  counts       jsonb not null                      -- [{category, invited, present, absent}]
);
