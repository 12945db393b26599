-- Schema subscription, owned by query-service.

-- Where events are sent to. Its row is locked by whichever instance takes the next events for it from the feed.
create table webhook (
    id text primary key,
    url text not null,
    filter text,
    types text[] not null,
    template text not null,
    description text not null,
    secret text not null,
    -- Signs too until then, so that a secret can be changed without a gap.
    old_secret text,
    old_secret_until timestamptz,
    status text not null default 'active',
    status_reason text,
    -- The next offset of the feed that was not looked at yet.
    feed text not null,
    next_offset bigint not null,
    -- On a feed that was made anew everything stands again: what is older than this was told of before.
    skip_before timestamptz,
    looked_at timestamptz not null default now(),
    -- The receiver asked for quiet until then.
    quiet_until timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- One event for one webhook. It is found again by what it tells of, whatever feed it comes over.
create table delivery (
    id bigint generated always as identity primary key,
    webhook text not null references webhook on delete cascade,
    event_id text not null,
    event_offset bigint not null,
    type text not null,
    key text not null,
    revision int not null,
    status text not null default 'pending',
    attempts int not null default 0,
    -- When it is tried next. Whoever tries sets it ahead, so that nobody else does meanwhile, and somebody does if that one
    -- dies.
    next_at timestamptz not null default now(),
    created_at timestamptz not null default now(),
    done_at timestamptz,
    last_status int,
    last_error text,
    unique (webhook, type, key, revision)
);

create index delivery_due on delivery (next_at) where status = 'pending';
create index delivery_of_webhook on delivery (webhook, id desc);
