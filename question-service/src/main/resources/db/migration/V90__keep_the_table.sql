-- What lies on the chair's table, and what was answered aloud there and is still to be written.
create table question_floor (
  question_id uuid primary key references question (id) on delete cascade,
  conference  uuid not null,
  state       text not null check (state in ('QUEUED', 'CALLED', 'ANSWERED')),
  rank        bigint not null,                    -- the lower the sooner; gaps leave room for what is put between
  queued_at   timestamptz not null,
  ready_at    timestamptz,
  called_at   timestamptz,
  answered_at timestamptz,
  check ((state = 'CALLED') <= (called_at is not null)),
  check ((state = 'ANSWERED') = (answered_at is not null))
);

-- One at a time has the word, whoever calls at the same moment.
create unique index question_floor_one_called on question_floor (conference) where state = 'CALLED';
create index question_floor_by_rank on question_floor (conference, rank) where state = 'QUEUED';

-- How the registry says that the table is run.
alter table directory_conference add column chair_directs boolean not null default false;

-- What was copied so far came without it: let it count when it is read again.
update directory_conference set version = 0;
