-- How a conference's answers go out, as the registry says.
alter table directory_conference add column officials_publish boolean not null default true;

create table directory_approval (
  conference uuid not null references directory_conference (id) on delete cascade,
  topic      text not null,
  approvers  text[] not null,                     -- usernames
  primary key (conference, topic)
);

-- What was copied so far may have come with settings that nobody looked at: let it count when it is read again.
update directory_conference set version = 0;
