-- Who works on which question -----------------------------------------------------------------------------------

-- One row for each question that somebody ever had open; its lock is the question's own.
create table question_work (
  question_id uuid primary key references question (id) on delete cascade,
  version     bigint not null,                    -- of what was told, apart from the question's own
  by_username text,                               -- null: nobody
  by_name     text,
  doing       text,
  until       timestamptz,                        -- over by then without another sign
  claim       boolean not null,                   -- a moderator's, who looks at what waits for an official
  signed_at   timestamptz,                        -- the last sign of life
  told_at     timestamptz,                        -- when the streams heard of it last
  remarks     integer not null
);

create index question_work_claims on question_work (question_id) where claim;
create index question_in_progress on question (id) where status = 'IN_PROGRESS';

-- The answer in the making. It belongs to the question, not to its writer: whoever holds it next goes on with it.
create table question_draft (
  question_id       uuid primary key references question (id) on delete cascade,
  text              text not null,
  answer_references text[] not null,
  live              boolean not null,
  by_username       text not null,
  by_name           text not null,
  saved_at          timestamptz not null
);
