-- How soon questions are to be served, in minutes of running time.
alter table conference
  add column take_up_minutes integer not null default 5 check (take_up_minutes > 0),
  add column answer_minutes  integer not null default 30 check (answer_minutes >= take_up_minutes);

-- The topics that have targets of their own, in the order of the agenda.
create table topic_target (
  conference      uuid not null references conference (id) on delete cascade,
  position        integer not null,
  topic           text not null,
  take_up_minutes integer not null check (take_up_minutes > 0),
  answer_minutes  integer not null check (answer_minutes >= take_up_minutes),
  primary key (conference, position),
  unique (conference, topic),
  -- Checked at the commit: a conference is made together with its topics and settings.
  foreign key (conference, topic) references topic (conference, code) deferrable initially deferred
);
