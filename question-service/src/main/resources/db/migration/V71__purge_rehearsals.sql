-- Questions of rehearsals that were purged: what is said of one of them again is a late word, and is taken back.
create table purged_question (
  id         uuid primary key,
  conference uuid not null,
  at         timestamptz not null
);

create index purged_question_by_conference on purged_question (conference);
