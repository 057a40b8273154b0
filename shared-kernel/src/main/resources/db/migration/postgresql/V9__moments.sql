-- At which half-year moments the figures of a location were frozen.
create table if not exists growth_moment (
  location uuid not null,
  half_year varchar(16) not null,
  primary key (location, half_year)
);

-- What was frozen, by location or institution; what was reached and is not in here is still to do.
create table if not exists frozen_moment (
  moment uuid primary key
);

-- Since when the service knows of the location; whoever brings in earlier years does so after that.
alter table location_fact add column if not exists known_since date;
