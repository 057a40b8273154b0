-- Who shows to whom what they took from a dialogue, and until which day.
create table if not exists takeaway_share (
  share uuid primary key,
  dialogue uuid not null,
  item uuid not null,
  author uuid not null,
  recipient uuid not null,
  until_on date not null,
  revoked boolean not null
);
create index if not exists takeaway_share_by_dialogue on takeaway_share (dialogue);
