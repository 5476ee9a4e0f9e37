-- From when on questions are sent ahead, while the conference is only scheduled.
alter table directory_conference add column questions_from timestamptz;
