-- Who shows a view of their own development to whom, and until which day.
create table growth_share_fact (
  share uuid primary key,
  owner uuid not null,
  recipient uuid not null,
  until_on date not null,
  revoked boolean not null
);
create index growth_share_fact_by_owner on growth_share_fact (owner);
create index growth_share_fact_by_recipient on growth_share_fact (recipient);
