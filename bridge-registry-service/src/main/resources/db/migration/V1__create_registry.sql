-- The conference ---------------------------------------------------------------------------------------------------

create table conference (
  id         uuid primary key,
  version    bigint not null,                     -- rises by one with every change, as in the tables below
  changed_at timestamptz not null,                -- when the version was raised
  title      text not null,
  starts_at  timestamptz not null,
  state      text not null check (state in ('SCHEDULED', 'REHEARSAL', 'LIVE', 'ANSWERING', 'CLOSED')),
  hotline    text not null                        -- as it is shown to people
);

-- Its classification scheme in the order of the agenda.
create table topic (
  conference uuid not null references conference (id) on delete cascade,
  position   integer not null,
  code       text not null,
  label      text not null,
  primary key (conference, position),
  unique (conference, code)
);

-- Its halls --------------------------------------------------------------------------------------------------------

create table bridge_point (
  id           uuid primary key,
  version      bigint not null,
  changed_at   timestamptz not null,
  conference   uuid not null references conference (id) on delete cascade,
  code         text not null,
  name         text not null,
  provincial   boolean not null,
  communes     integer not null check (communes >= 0),
  health_state text not null,
  health_since timestamptz,                       -- null while UNKNOWN from the start
  video_state  text not null,
  video_since  timestamptz,
  unique (conference, code)
);

create unique index bridge_point_one_provincial on bridge_point (conference) where provincial;

-- Its people -------------------------------------------------------------------------------------------------------

create table person (
  id            uuid primary key,
  version       bigint not null,
  changed_at    timestamptz not null,
  conference    uuid not null references conference (id) on delete cascade,
  username      text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  display_name  text not null,
  role          text not null,
  bridge_point  text,                             -- code of the person's hall
  topics        text[] not null,                  -- codes of what an official answers
  on_duty       boolean not null,
  enabled       boolean not null,
  password_hash text not null,                    -- bcrypt; stays in this table, never in an event
  foreign key (conference, bridge_point) references bridge_point (conference, code)
);

create index person_by_conference on person (conference, username);

-- Sessions ended before their time, until their last token would have ended by itself.
create table ended_session (
  session    uuid primary key,
  ended_at   timestamptz not null,
  expires_at timestamptz not null
);

create index ended_session_by_expiry on ended_session (expires_at);

-- The outbox -------------------------------------------------------------------------------------------------------

create table outbox (
  id            bigint generated always as identity primary key,
  topic         text not null,
  key           text not null,
  partition_key uuid,
  event_id      uuid not null,
  type          text not null,
  occurred_at   timestamptz not null,
  traceparent   text,
  payload       bytea                             -- null: a tombstone
);

create table outbox_topic (
  topic    text primary key,
  topic_id text not null
);
