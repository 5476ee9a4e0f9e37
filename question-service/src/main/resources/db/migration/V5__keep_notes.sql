-- What the desk says among itself about a question. Rows are only ever added.
create table question_note (
  id          uuid primary key,
  question_id uuid not null references question (id) on delete cascade,
  kind        text not null,                      -- NOTE, CONSULT: advice is asked for, ADVICE: and given
  text        text not null,
  by_username text not null,
  by_name     text not null,
  to_username text,                               -- CONSULT: whose advice
  to_name     text,
  at          timestamptz not null
);

create index question_note_by_question on question_note (question_id, at, id);
