-- Photos and documents of questions and answers, as we wrote them anew.
create table attachment (
  id          uuid primary key,                   -- random: not to be guessed from another's
  question_id uuid not null references question (id) on delete cascade,
  attached_to text not null,                      -- QUESTION or ANSWER
  name        text not null,
  type        text not null,                      -- JPEG, PNG or PDF
  size        integer not null,
  released    boolean not null,                   -- for all halls, once the question is published
  by_username text not null,
  by_name     text not null,
  at          timestamptz not null,
  fingerprint bytea not null,                     -- SHA-256 of what was sent: sent twice, it is kept once
  unique (question_id, attached_to, fingerprint)
);

-- Apart, so that nothing but a download reads them.
create table attachment_content (
  attachment_id uuid primary key references attachment (id) on delete cascade,
  content       bytea not null
);

-- They are compressed already.
alter table attachment_content alter column content set storage external;
