-- Schema paperwire, owned by enrich-service; query-service reads it.

-- Incarnations of the topic digests.v1 in the order they were first seen: a version is (epoch, n).
create table epoch (
    ordinal int generated always as identity primary key,
    topic_id text not null unique,
    first_seen_at timestamptz not null default now()
);

-- Every version of every digest, as ingest told it.
create table digest_version (
    digest text not null,
    epoch int not null references epoch,
    version int not null check (version >= 1),
    sha256 text,
    size bigint not null,
    origin text not null,
    status text not null,
    duplicate_of text,
    reader int not null,
    dialect text,
    arrived_at timestamptz not null,
    first_date date,
    last_date date,
    read int not null,
    accepted int not null,
    duplicate int not null,
    rejected int not null,
    added int not null,
    changed int not null,
    withdrawn int not null,
    aged_out int not null,
    unchanged int not null,
    row_events int not null,
    rejects jsonb not null,
    parts int not null,
    parts_seen int[] not null,
    applied int not null default 0,
    dead_lettered int not null default 0,
    done_at timestamptz,
    primary key (digest, epoch, version),
    check (read = accepted + duplicate + rejected)
);

-- One row a digest: its newest version, and the number of its events on the feed.
create table digest (
    id text primary key,
    source text not null,
    name text not null,
    epoch int not null,
    version int not null,
    revision int not null default 0,
    added_at timestamptz not null,
    updated_at timestamptz not null
);

-- Row events that were processed, kept until their digest's version is done: each counts once, however often it comes.
create table row_event (
    digest text not null,
    epoch int not null,
    version int not null,
    paper_id text not null,
    dead boolean not null,
    primary key (digest, epoch, version, paper_id)
);

-- Rows that a digest's newest version names: those that have aged out, and, until all parts of the version are there, the
-- rest. A listing may come after the record that says it has aged out: the two are read from two topics.
create table named_row (
    digest text not null,
    epoch int not null,
    version int not null,
    paper_id text not null,
    aged_out boolean not null,
    primary key (digest, paper_id, epoch, version)
);

-- Records that were set aside: a record that comes again is not set aside again.
create table dead_letter (
    topic text not null,
    topic_partition int not null,
    topic_offset bigint not null,
    value_hash text not null,
    reason text not null,
    at timestamptz not null default now(),
    primary key (topic, topic_partition, topic_offset, value_hash)
);

-- One row a paper, locked by whoever changes it. What it looks like stands in the outbox row of its present revision. A
-- paper of revision 0 was never told of: only withdrawals of it came.
create table paper (
    id text primary key,
    revision int not null default 0,
    status text not null default 'withdrawn',
    date date,
    category text,
    content_hash text,
    outbox_id bigint,
    added_at timestamptz not null,
    updated_at timestamptz not null
);

create index paper_by_date on paper (date desc nulls last, id desc) where status = 'listed';

-- One paper in one digest, with that row's words and what was extracted from them. Withdrawn rows stay as tombstones.
create table listing (
    paper_id text not null references paper,
    digest text not null,
    epoch int not null,
    version int not null,
    status text not null,
    aged_out boolean not null default false,
    row_hash text,
    line int,
    title text,
    authors text[],
    category text,
    labels text[],
    summary text,
    date date,
    links jsonb,
    extraction jsonb,
    extractor int,
    primary key (paper_id, digest)
);

create index listing_by_digest on listing (digest);

-- Everything that goes to the feed, in the words that go there. Never deleted: the change log and the source of a rebuild.
-- Ids are drawn while the lock on the paper, board or digest is held, so per key they grow with the revision.
create sequence outbox_id;

create table outbox (
    id bigint primary key,
    -- The ce_type of the record on the feed.
    type text not null,
    key text not null,
    revision int not null,
    change text,
    cause text not null,
    payload text not null,
    created_at timestamptz not null default now(),
    feed text,
    feed_offset bigint
);

-- A revision is made once, and found again on the feed by these.
create unique index outbox_revision on outbox (key, type, revision);

create index outbox_unsent on outbox (id) where feed_offset is null;

-- How far each feed is known to have been written: (topic id, highest marked offset).
create table feed_mark (
    feed text primary key,
    feed_offset bigint not null
);

create table lease (
    name text primary key,
    holder text not null,
    expires_at timestamptz not null
);

-- The extraction that made what is stored. A lower one never replaces a higher one.
create table extraction_state (
    singleton boolean primary key default true check (singleton),
    release int not null,
    hash text not null,
    since timestamptz not null default now()
);
