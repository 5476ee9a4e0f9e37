-- Slips, forms and calls that are one question -------------------------------------------------------------------

alter table question add column slip text;        -- the code of the printed slip, 731-K4F: one question each

create unique index question_by_slip on question (conference, slip);

-- The key's request was recognised by its slip: it answers with the question that was there.
alter table idempotency_key add column recognised boolean not null default false;

-- Every call to the hotline, whatever came of it ------------------------------------------------------------------

create table hotline_call (
  id              uuid primary key,               -- UUIDv7: also the order of the calls
  conference      uuid not null,
  outcome         text not null,
  at              timestamptz not null,
  by_username     text not null,
  by_name         text not null,
  hall_code       text,
  hall_name       text,
  question_id     uuid references question (id) on delete cascade,
  recognised      boolean not null,               -- its slip had come in before
  caller_name     text,
  caller_role     text,
  caller_commune  text,
  caller_phone    text,                           -- E.164
  caller_callback boolean,
  note            text,
  key             uuid,                           -- the client's, for repeated attempts
  request         bytea,                          -- SHA-256 of what came under it
  unique (by_username, key)
);

create index hotline_call_by_conference on hotline_call (conference, id desc);
create index hotline_call_by_phone on hotline_call (conference, caller_phone, id desc) where caller_phone is not null;
create index hotline_call_by_question on hotline_call (question_id) where question_id is not null;

-- What was called in before calls were kept.
insert into hotline_call (id, conference, outcome, at, by_username, by_name, hall_code, hall_name, question_id,
  recognised, caller_name, caller_role, caller_commune, caller_phone, caller_callback)
select q.id, q.conference, 'NEW_QUESTION', h.at, h.by_username, coalesce(h.by_name, h.by_username), q.hall_code,
  q.hall_name, q.id, false, q.caller_name, q.caller_role, q.caller_commune, q.caller_phone, q.caller_callback
from question q join question_history h on h.question_id = q.id and h.action = 'SUBMIT'
where q.channel = 'HOTLINE' and q.parent_kind is distinct from 'SPLIT';

-- The answer that was read out to a caller of the hall; a later one was not.
alter table question_hall add column read_out_revision integer;

-- Whom to call back with an answer --------------------------------------------------------------------------------

create table callback (
  id          uuid primary key,
  version     bigint not null,
  conference  uuid not null,
  question_id uuid not null references question (id) on delete cascade,   -- the caller's, also when it was merged
  call_id     uuid references hotline_call (id) on delete cascade,        -- null: the caller is the question's own
  state       text not null,
  attempts    integer not null,
  revision    integer not null,                   -- of the answer to be told; 0: there is none, it was declined
  opened_at   timestamptz not null,               -- when there was something to tell, the last time
  last_at     timestamptz,
  by_username text,                               -- who called last
  by_name     text,
  unique nulls not distinct (question_id, call_id)
);

create index callback_by_conference on callback (conference, state, opened_at);

-- Whose number was looked at, by whom and when. Rows are only ever added.
create table phone_reveal (
  id          bigint generated always as identity primary key,
  question_id uuid not null references question (id) on delete cascade,
  call_id     uuid references hotline_call (id) on delete cascade,        -- null: the caller is the question's own
  by_username text not null,
  by_name     text not null,
  at          timestamptz not null
);

create index phone_reveal_by_question on phone_reveal (question_id);
