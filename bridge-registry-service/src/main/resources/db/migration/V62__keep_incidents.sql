-- What is wrong with a line, or with sound and picture, and who sees to it.
create table incident (
  id                    uuid primary key,
  version               bigint not null,          -- rises by one with every change that If-Match guards
  conference            uuid not null references conference (id) on delete cascade,
  number                integer not null,         -- short and sayable, within the conference
  kind                  text not null check (kind in ('LINE', 'PICTURE', 'REPORTED', 'UPSTREAM')),
  subject               uuid not null,            -- the hall's id, or the upstream's
  subject_name          text not null,            -- as it was called then
  symptom               text not null,            -- as it was last
  state                 text not null check (state in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
  opened_at             timestamptz not null,
  opened_by             text,                     -- null: the hub itself
  waits_since           timestamptz not null,     -- when it was opened last: from then on it waits for somebody
  centre                uuid references upstream (id) on delete set null,
  acknowledged_at       timestamptz,
  acknowledged_by       text,
  first_acknowledged_at timestamptz,              -- stays when it is opened again
  escalated_at          timestamptz,
  restored_at           timestamptz,
  resolved_at           timestamptz,
  resolved_by           text,
  resolution            text,
  resolution_note       text,
  unique (conference, number)
);

-- One for each cause.
create unique index incident_one_each on incident (kind, subject) where state <> 'RESOLVED';
create index incident_by_subject on incident (subject, opened_at);
create index incident_by_time on incident (conference, opened_at);
create index incident_waiting on incident (waits_since) where state = 'OPEN' and escalated_at is null;

-- The halls that it concerns: one, or all that hang on an upstream.
create table incident_hall (
  incident     uuid not null references incident (id) on delete cascade,
  bridge_point uuid not null references bridge_point (id) on delete cascade,
  primary key (incident, bridge_point)
);

create index incident_hall_by_hall on incident_hall (bridge_point);

-- Its timeline. Rows are only added.
create table incident_entry (
  id       bigint generated always as identity primary key,
  incident uuid not null references incident (id) on delete cascade,
  at       timestamptz not null,
  act      text not null,
  by_name  text,                                   -- null: the hub itself
  detail   text                                    -- a code or words, as the act has it
);

create index incident_entry_by_incident on incident_entry (incident, id);

-- What a report that is sent again is known by: the key of whoever sent it, or the question that it came with.
create table incident_report (
  account  text not null,
  key      uuid not null,
  request  bytea not null,                         -- hash
  incident uuid not null references incident (id) on delete cascade,
  primary key (account, key)
);

create table incident_question (
  question uuid primary key,
  at       timestamptz not null
);
