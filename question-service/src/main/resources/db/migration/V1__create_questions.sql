-- Substring search over folded text; pg_trgm is a trusted extension, so the database's owner may create it.
create extension if not exists pg_trgm;

-- The questions --------------------------------------------------------------------------------------------------

create table question (
  id                uuid primary key,
  conference        uuid not null,
  counter           bigint not null,              -- within the conference, drawn under its lock: also the list's order
  number            text not null,                -- the counter with its check digit
  version           bigint not null,              -- rises by one with every change
  status            text not null,
  channel           text not null,
  hall_code         text not null,
  hall_name         text not null,
  topic_code        text,
  topic_label       text,
  text              text not null,                -- the published wording
  original          text not null,                -- as it was typed
  folded            text not null,                -- text for matching: no case, no tones, no diacritics
  urgent            boolean not null,
  confidential      boolean not null,
  official_username text,
  official_name     text,
  answer_text       text,
  answer_references text[],
  answer_live       boolean,
  answered_at       timestamptz,
  answer_revision   integer,
  answered_by       text,
  answered_by_name  text,
  reason            text,
  asked_at          timestamptz not null,
  assigned_at       timestamptz,
  taken_at          timestamptz,
  published_at      timestamptz,
  -- Who asked or called: stays in this table, never in an event.
  asker_name        text,
  asker_commune     text,
  caller_name       text,
  caller_role       text,
  caller_commune    text,
  caller_phone      text,                         -- E.164
  caller_callback   boolean,
  unique (conference, counter)
);

create index question_by_status on question (conference, status, counter desc);
create index question_by_topic on question (conference, topic_code, counter desc);
create index question_by_hall on question (conference, hall_code, counter desc);
create index question_by_official on question (official_username, counter desc) where official_username is not null;
create index question_waiting on question (urgent desc, asked_at) where status = 'SUBMITTED';
create index question_by_folded_text on question using gin (folded gin_trgm_ops);

-- What was done to each question. Rows are only ever added.
create table question_history (
  question_id uuid not null references question (id) on delete cascade,
  version     bigint not null,
  action      text not null,
  by_username text not null,
  by_name     text,                               -- null: the router
  at          timestamptz not null,
  from_status text,                               -- null: it was submitted
  to_status   text not null,
  reason      text,
  note        text,
  official    text,                               -- whom it concerns: who holds it now, or gave it back
  primary key (question_id, version)
);

create index question_history_by_official on question_history (official, at desc) where official is not null;

-- The last number given in each conference.
create table question_counter (
  conference uuid primary key,
  last       bigint not null
);

-- What each account has asked under which key, kept as long as the question.
create table idempotency_key (
  account     text not null,
  key         uuid not null,
  request     bytea not null,                     -- SHA-256 of the request
  question_id uuid not null references question (id) on delete cascade deferrable initially deferred,
  primary key (account, key)
);

create index idempotency_key_by_question on idempotency_key (question_id);

-- Copies of what the registry says -------------------------------------------------------------------------------

create table directory_conference (
  id      uuid primary key,
  version bigint not null,
  title   text not null,
  phase   text not null
);

create table directory_topic (
  conference uuid not null references directory_conference (id) on delete cascade,
  code       text not null,
  label      text not null,
  position   integer not null,
  primary key (conference, code)
);

create table directory_hall (
  id         uuid primary key,
  version    bigint not null,
  conference uuid not null,
  code       text not null,
  name       text not null
);

create index directory_hall_by_code on directory_hall (conference, code);

create table directory_person (
  id           uuid primary key,
  version      bigint not null,
  conference   uuid not null,
  username     text not null,
  display_name text not null,
  role         text not null,
  topics       text[] not null,
  on_duty      boolean not null,
  enabled      boolean not null
);

create index directory_person_by_username on directory_person (username);
create index directory_person_by_topics on directory_person using gin (topics);

-- Which kinds were once read to the end: until all were, nothing can be asked.
create table directory_filled (
  kind text primary key
);

-- Sessions ended before their time: refused even when Kafka can't be read after a restart.
create table ended_session (
  session    uuid primary key,
  expires_at timestamptz not null
);

-- The outbox -----------------------------------------------------------------------------------------------------

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
