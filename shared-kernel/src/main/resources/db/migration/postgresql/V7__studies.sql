-- Where a study belongs, who does it, and who lets it use what they bring.

create table study_fact (
  study uuid primary key,
  location uuid not null
);

-- Its own location, and those where learner reports are written for it.
create table study_location (
  study uuid not null,
  location uuid not null,
  primary key (study, location)
);
create index study_location_by_location on study_location (location);

create table if not exists study_researcher (
  study uuid not null,
  person uuid not null,
  primary key (study, person)
);

create table if not exists study_consent (
  study uuid not null,
  person uuid not null,
  primary key (study, person)
);
