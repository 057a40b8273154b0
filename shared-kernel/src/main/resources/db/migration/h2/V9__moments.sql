-- At which half-year moments the figures of a location were frozen.
create table growth_moment (
  location uuid not null,
  half_year varchar(16) not null,
  primary key (location, half_year)
);
