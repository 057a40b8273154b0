-- Who asked what of the audit, for the privacy officer to read. Status and events are known when the
-- answer has gone out; what has none was broken off.
create table if not exists audit_access (
  access bigint generated always as identity primary key,
  reader uuid not null,
  asked_at timestamp(6) with time zone not null,
  asked varchar(2000) not null,
  status integer,
  events bigint
);

-- The locations that it may concern.
create table if not exists audit_access_location (
  access bigint not null references audit_access on delete cascade,
  location uuid not null,
  primary key (access, location)
);
create index if not exists audit_access_at_location on audit_access_location (location, access);
