-- The parts of a conference; where there are none, its clocks run as long as it is open.
create table agenda_item (
  conference uuid not null references conference (id) on delete cascade,
  position   integer not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  kind       text not null check (kind in ('PRESENTING', 'ANSWERING')),
  title      text not null,
  primary key (conference, position),
  check (starts_at < ends_at)
);
