-- How many questions each official holds, in changes that add up: who holds what is known without looking at every question,
-- and nobody who changes it waits for another's row. The router's sweep folds them into one for each.
create table held_change (
  conference uuid not null,
  official   text not null,
  held       integer not null
);
create index held_change_by_conference on held_change (conference);

create function is_held(status text) returns boolean language sql immutable parallel safe as
  $$ select status in ('ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'NEEDS_INFO') $$;

create function note_held() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.official_username is not null and is_held(old.status) then
    insert into held_change (conference, official, held) values (old.conference, old.official_username, -1);
  end if;
  if tg_op <> 'DELETE' and new.official_username is not null and is_held(new.status) then
    insert into held_change (conference, official, held) values (new.conference, new.official_username, 1);
  end if;
  return null;
end
$$;

create trigger question_held_from_the_start after insert on question
  for each row when (new.official_username is not null) execute function note_held();
create trigger question_held_anew after update on question
  for each row when (is_held(old.status) is distinct from is_held(new.status)
    or old.official_username is distinct from new.official_username)
  execute function note_held();
create trigger question_held_no_more after delete on question
  for each row when (old.official_username is not null) execute function note_held();

insert into held_change (conference, official, held)
select conference, official_username, count(*) from question
where official_username is not null and is_held(status)
group by conference, official_username;
