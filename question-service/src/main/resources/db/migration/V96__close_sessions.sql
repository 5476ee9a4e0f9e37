-- At the session's end each hall says how many slips it collected and how many answers it got, and is compared with what
-- is stored. The counts are those that the clerk had in sight when confirming.
create table hall_closing (
  conference   uuid not null,
  hall_code    text not null,
  version      bigint not null,
  collected    integer not null,
  received     integer not null,
  note         text,
  sent         integer not null,
  answered     integer not null,
  promised     integer not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  primary key (conference, hall_code)
);
