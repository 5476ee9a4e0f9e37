-- When each conference's clocks run, and how soon its questions are to be served ----------------------------------

alter table directory_conference
  add column take_up_minutes integer not null default 5,
  add column answer_minutes  integer not null default 30;

-- When it was open: in rehearsal, live or answering.
create table directory_session (
  conference uuid not null references directory_conference (id) on delete cascade,
  opened_at  timestamptz not null,                -- 1970 where it was open already when we first heard of it
  closed_at  timestamptz,                         -- null: it still is
  primary key (conference, opened_at)
);

insert into directory_session (conference, opened_at)
select id, '1970-01-01Z' from directory_conference where phase in ('REHEARSAL', 'LIVE', 'ANSWERING');

create table directory_agenda (
  conference uuid not null references directory_conference (id) on delete cascade,
  position   integer not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  kind       text not null,                       -- PRESENTING, ANSWERING
  title      text not null,
  primary key (conference, position)
);

create table directory_target (
  conference      uuid not null references directory_conference (id) on delete cascade,
  topic           text not null,
  take_up_minutes integer not null,
  answer_minutes  integer not null,
  primary key (conference, topic)
);

-- What was copied so far came without them: let it count when it is read again.
update directory_conference set version = 0;

alter table question
  add column take_up_by  timestamptz,                        -- late if nobody works on it by then; due_at is for the answer
  add column reckoned_by bigint not null default 0;          -- the conference's version by which both were reckoned

create index question_to_take_up on question (conference, take_up_by) where take_up_by is not null;
create index question_reckoned on question (conference, reckoned_by)
  where status in ('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS');
