-- Which hall has an answer before its eyes or ears: each revision once for each hall and way -------------------------

create table answer_receipt (
  question_id uuid not null references question (id) on delete cascade,
  revision    integer not null,
  hall_code   text not null,
  kind        text not null,                      -- SHOWN by a screen of ours, READ_OUT by the hall's clerk
  at          timestamptz not null,
  late        boolean not null default false,     -- SHOWN long after it was sent: the hall was dark meanwhile
  by_phone    boolean not null default false,     -- READ_OUT to a caller of the hall alone
  by_name     text,                               -- READ_OUT: the clerk
  primary key (question_id, revision, hall_code, kind)
);

-- What was read out on the telephone so far.
insert into answer_receipt (question_id, revision, hall_code, kind, at, by_phone)
select distinct on (main.id, h.hall_code) main.id, h.read_out_revision, h.hall_code, 'READ_OUT', main.answered_at, true
from question_hall h
join question q on q.id = h.question_id
join question main on main.id = coalesce(q.merged_into, q.id)
where h.read_out_revision is not null and main.answered_at is not null
order by main.id, h.hall_code, h.read_out_revision desc;

alter table question_hall drop column read_out_revision;
