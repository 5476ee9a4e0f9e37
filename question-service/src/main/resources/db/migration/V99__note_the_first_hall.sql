-- A question's own hall is the first of those that ask it.
create function note_first_hall() returns trigger language plpgsql as $$
begin
  insert into question_hall (question_id, hall_code, hall_name, asked_at)
  values (new.id, new.hall_code, new.hall_name, new.asked_at)
  on conflict do nothing;
  return null;
end
$$;

create trigger question_asked_by_its_hall after insert on question for each row execute function note_first_hall();
