-- How a conference's answers go out: by default as before, officials send them and nobody approves.
alter table conference add column officials_publish boolean not null default true;

-- The topics whose answers are approved, in the order of the agenda; one that is not here wants no approval.
create table topic_approval (
  conference uuid not null references conference (id) on delete cascade,
  position   integer not null,
  topic      text not null,
  approvers  text[] not null check (cardinality(approvers) > 0),  -- usernames of officials
  primary key (conference, position),
  unique (conference, topic),
  -- Checked at the commit: a conference is made together with its topics and settings.
  foreign key (conference, topic) references topic (conference, code) deferrable initially deferred
);
