-- Learner reports: which windows there are, whose a report is and who may read it. Rights of readers
-- come from here, so that what ends stops the reading at once.

create table report_window_fact (
  report_window uuid primary key,
  location uuid not null,
  study uuid,
  opens_on date not null,
  closes_on date not null
);

create table report_fact (
  report uuid primary key,
  report_window uuid not null,
  location uuid not null,
  study uuid,
  author uuid not null,
  -- Decides between two reports that one person hands in at once.
  constraint report_fact_once unique (report_window, author)
);
create index report_fact_by_author on report_fact (author);

create table report_share (
  share uuid primary key,
  report uuid not null,
  recipient uuid not null,
  until_on date not null
);
create index report_share_by_report on report_share (report);
create index report_share_by_recipient on report_share (recipient);

-- Who does research in a study, and who consents to it.
create table study_researcher (
  study uuid not null,
  person uuid not null,
  primary key (study, person)
);

create table study_consent (
  study uuid not null,
  person uuid not null,
  primary key (study, person)
);
