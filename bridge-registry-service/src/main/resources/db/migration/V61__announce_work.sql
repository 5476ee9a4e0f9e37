-- Announced work on a hall's line, or on what many halls' lines hang on. What was called off stays, to be told.
create table announced_work (
  id           uuid primary key,
  conference   uuid not null references conference (id) on delete cascade,
  bridge_point uuid references bridge_point (id) on delete cascade,
  upstream     uuid references upstream (id) on delete cascade,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  reason       text not null,
  announced_at timestamptz not null,
  announced_by text not null,
  called_off_at timestamptz,
  called_off_by text,
  check ((bridge_point is null) <> (upstream is null)),
  check (starts_at < ends_at)
);

create index announced_work_by_end on announced_work (ends_at) where called_off_at is null;
create index announced_work_by_conference on announced_work (conference, ends_at);
