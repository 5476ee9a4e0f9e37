-- What a conference asks its halls to prepare, and until when. Without a row the defaults hold.
create table preparation (
  conference uuid primary key references conference (id) on delete cascade,
  version    bigint not null,
  deadline   timestamptz,                          -- null: none is set
  categories jsonb not null                        -- [{code, label}], of who attends, in their order
);

-- What a hall says of itself before the day. It names people and their numbers: no event tells of it.
create table registration (
  bridge_point    uuid primary key references bridge_point (id) on delete cascade,
  version         bigint not null,                 -- 0: nothing was said yet
  changed_at      timestamptz,
  changed_by      text,
  acknowledged_at timestamptz,
  acknowledged_by text,
  content         jsonb not null,
  registered_at   timestamptz,                     -- since when nothing is missing
  tested_at       timestamptz,                     -- since when all checks of the rehearsal are ticked
  ready_at        timestamptz,
  ready_by        text
);
