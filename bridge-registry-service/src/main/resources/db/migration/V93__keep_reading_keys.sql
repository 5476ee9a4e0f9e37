-- The secret part of the address at which anybody reads what was published. Conferences that are there already get theirs
-- when the service starts, since the others must hear of it; null until then.
alter table conference add column reading_key text unique;
