-- States of the extraction that another one has taken the place of: they do not come back by an old instance's restart.
create table superseded_extraction (
    release int not null,
    hash text not null,
    since timestamptz not null default now(),
    primary key (release, hash)
);
