-- What persons said of numbers. Never changed, never deleted: of each number, the last word counts.
create table correction (
    id bigint generated always as identity primary key,
    paper_id text not null references paper,
    quote text not null,
    start int not null,
    -- The words around the quote, by which it is found in another version of the summary.
    before text not null,
    after text not null,
    action text not null check (action in ('correct', 'strike', 'restore')),
    -- The record as it shall be; null unless it is corrected.
    metric jsonb,
    reason text not null,
    author text not null,
    at timestamptz not null,
    check ((action = 'correct') = (metric is not null))
);

create index correction_by_paper on correction (paper_id);
