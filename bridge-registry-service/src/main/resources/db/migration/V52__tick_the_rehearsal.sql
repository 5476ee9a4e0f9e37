-- What is told to the hall's pages over the stream while it rehearses; who reports it has received the stream.
alter table bridge_point add column practice text;

-- What a hall's rehearsal has shown to work.
create table rehearsal (
  bridge_point uuid primary key references bridge_point (id) on delete cascade,
  practice     text,                               -- the token that was told last
  practised_at timestamptz,
  ticks        jsonb not null                      -- by check: {at, by, live}
);
