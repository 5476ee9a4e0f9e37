-- A question's whole life ---------------------------------------------------------------------------------------

alter table question
  add column initials          text,                             -- of the secretary who typed it in
  add column marked_private    boolean not null default false,   -- ticked, whatever the text says
  add column supplements       jsonb not null default '[]',      -- [{text, at}], oldest first
  add column resumes_as        text,                             -- NEEDS_INFO, MERGED: the status to go back to
  add column owed              boolean not null default false,   -- answered aloud, to be put into writing
  add column publish_approved  boolean not null default false,   -- IN_REVIEW: to be sent to all halls when approved
  add column due_at            timestamptz,
  add column promised_for      timestamptz,
  add column clear             boolean,                          -- what the asking side said of the answer
  add column parent_id         uuid references question (id) on delete set null,
  add column parent_number     text,
  add column parent_kind       text,
  add column merged_into       uuid references question (id) on delete set null,
  add column merged_number     text,
  add column merged_via        uuid,                             -- the question with which it came along, when that was merged
  add column advisers          varchar[] not null default '{}',
  add column approvers         varchar[] not null default '{}',
  add column weight            integer not null default 1;       -- how many halls ask it

update question set marked_private = confidential;

create index question_merged on question (merged_into) where merged_into is not null;
create index question_owed on question (conference, counter desc) where owed;
create index question_promised on question (conference, promised_for) where promised_for is not null;
create index question_unclear on question (conference, counter desc) where clear = false;

-- Which halls ask a question: its own first, then those that asked it too. Who was merged into it keeps its own rows.
create table question_hall (
  question_id uuid not null references question (id) on delete cascade,
  hall_code   text not null,
  hall_name   text not null,
  asked_at    timestamptz not null,
  told_at     timestamptz,                                       -- when the hall's clerk told the asker of the answer
  primary key (question_id, hall_code)
);

insert into question_hall (question_id, hall_code, hall_name, asked_at)
select id, hall_code, hall_name, asked_at from question;

-- Counts that go out by themselves, apart from the question's version.
create table question_tally (
  question_id uuid primary key references question (id) on delete cascade,
  version     bigint not null default 0,
  dirty       boolean not null default true
);

create index question_tally_dirty on question_tally (question_id) where dirty;

-- Not every act raises the version: asking too does not.
alter table question_history drop constraint question_history_pkey;
alter table question_history add column id bigint generated always as identity primary key;
create index question_history_by_question on question_history (question_id, id);
