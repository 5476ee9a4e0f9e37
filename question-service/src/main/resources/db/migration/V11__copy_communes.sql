-- The communes of a hall by name, as the registry says.
create table directory_commune (
  hall uuid not null references directory_hall (id) on delete cascade,
  name text not null,
  primary key (hall, name)
);

-- What was copied so far may have come with names that nobody looked at: let it count when it is read again.
update directory_hall set version = 0;
