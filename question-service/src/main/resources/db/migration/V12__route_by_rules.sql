-- Who gets which questions of a conference, once its moderator has changed what it started with.
create table routing_table (
  conference           uuid primary key,
  version              bigint not null,
  rules                jsonb not null,            -- [{topic, firstLine, deputies, fallback}], usernames
  caps                 jsonb not null,            -- [{official, open}]
  to_deputy_minutes    integer not null,          -- of running time
  to_moderator_minutes integer not null,
  by_username          text not null,
  at                   timestamptz not null
);

alter table question
  add column assigned_why  text,                             -- what gave it to its official
  add column assigned_load integer,                          -- how many open questions they held then
  add column escalated     boolean not null default false,   -- SUBMITTED: nobody took it in time, the moderators shall see
  add column waits_since   timestamptz,                      -- ASSIGNED: since when it waits to be taken
  add column pauses        jsonb not null default '[]';      -- [{from, to}] when its clock stood still, the last perhaps still

update question set waits_since = assigned_at where status = 'ASSIGNED';

-- What waits for its asker, is merged or is over stands still since it became so.
update question q
set pauses = jsonb_build_array(jsonb_build_object('from', to_char(coalesce(
      (select max(h.at) from question_history h
       where h.question_id = q.id and h.to_status = q.status and h.from_status is distinct from q.status),
      q.asked_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'to', null))
where status not in ('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW');

create index question_untaken on question (conference, waits_since) where status = 'ASSIGNED';
create index question_escalated on question (conference, counter desc) where escalated;

alter table question_history
  add column assigned_why  text,
  add column assigned_load integer;
