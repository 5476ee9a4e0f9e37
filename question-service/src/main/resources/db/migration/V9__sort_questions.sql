-- Lists in other orders than that of asking ---------------------------------------------------------------------

alter table question
  -- What its answer says, for finding, as folded is for its wording.
  add column answer_folded text,
  -- The lower the sooner: what waits before what is done, the urgent first, then by when it is due (seconds since 1970).
  add column urgency bigint not null generated always as (
    case
      when status not in ('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'NEEDS_INFO') then 29999999999
      else case when urgent then 0 else 10000000000 end
        + coalesce(least(9999999998,
            extract(epoch from due_at - timestamptz '1970-01-01 00:00:00+00')::bigint), 9999999999)
    end) stored,
  -- Halls by the number that their code is: 75 before 731.
  add column hall_place text not null generated always as (lpad(length(hall_code)::text, 3, '0') || hall_code) stored;

-- As FoldedText does it from now on; what was decomposed is plain Latin but for đ.
update question set answer_folded = btrim(regexp_replace(lower(translate(
    regexp_replace(normalize(answer_text, NFKD), '[\u0300-\u036f\u200b-\u200f\u2060\ufeff]', '', 'g'),
    'Đđ', 'dd')), '\s+', ' ', 'g'))
where answer_text is not null;

create index question_by_urgency on question (conference, urgency, counter);
create index question_by_weight on question (conference, weight desc, counter);
create index question_by_hall_place on question (conference, hall_place, counter desc);
create index question_by_folded_answer on question using gin (answer_folded gin_trgm_ops);

-- What few of many are.
create index question_urgent on question (conference, counter desc) where urgent;
create index question_private on question (conference, counter desc) where confidential;
create index question_due on question (conference, due_at) where due_at is not null;

create index question_hall_by_code on question_hall (hall_code, question_id);
