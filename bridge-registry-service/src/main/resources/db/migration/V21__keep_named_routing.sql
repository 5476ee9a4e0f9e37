-- Who answers which topics, as a spreadsheet said last; question-service takes it over into its routing table. No foreign
-- key: a topic that goes takes its row out of sight, not along.
create table topic_routing (
  conference uuid not null references conference (id) on delete cascade,
  position   integer not null,
  topic      text not null,
  since      bigint not null,                     -- the conference's version that named them so
  first_line text[] not null,                     -- usernames of officials, as in the next two
  deputies   text[] not null,
  fallback   text[] not null,
  primary key (conference, position),
  unique (conference, topic)
);
