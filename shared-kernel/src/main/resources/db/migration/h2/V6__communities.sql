-- How a location handles its figures, as it adopted last; without a row the standard holds.

create table if not exists policy_fact (
  location uuid primary key,
  version varchar(240) not null,
  members integer not null,
  outsiders integer not null,
  most_share integer not null
);

create index if not exists team_by_location on team (location);

-- Lasting groups, and who is in them as what: the right to read what is theirs follows from here.

create table if not exists community_fact (
  community uuid primary key,
  location uuid not null,
  kind varchar(20) not null
);
create index if not exists community_fact_by_location on community_fact (location);

create table if not exists community_person (
  community uuid not null,
  person uuid not null,
  leads boolean not null,
  primary key (community, person)
);
create index if not exists community_person_by_person on community_person (person);

-- What was asked of time, space and means, and where.

create table if not exists facilitation_fact (
  facilitation uuid primary key,
  location uuid not null
);
