-- Answers that are given often, to start from.
create table canned_answer (
  id             uuid primary key,
  version        bigint not null,
  conference     uuid not null,
  owner_username text not null,                   -- who may change it beside moderators
  owner_name     text not null,
  title          text not null,
  text           text not null,                   -- with placeholders, which the page fills in
  refs           varchar[] not null,              -- laws, articles, pages it rests on
  topic_code     text,                            -- null: fits any
  changed_at     timestamptz not null
);

create index canned_answer_by_conference on canned_answer (conference);
