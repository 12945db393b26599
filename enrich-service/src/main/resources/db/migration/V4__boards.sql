-- Boards follow from the papers: each paper's change changes its rows here in the same transaction.

-- One row a board, locked in sorted order by whoever changes rows on it, papers before boards.
create table board (
    slug text primary key,
    benchmark text not null,
    measure text not null,
    protocol text not null,
    unit text not null,
    direction text not null,
    -- Counts the board's events.
    revision int not null default 0,
    rows int not null default 0,
    -- Rows that are shown, and the papers that they are of.
    shown int not null default 0,
    papers int not null default 0,
    newest date,
    best jsonb,
    best_since timestamptz,
    added_at timestamptz not null,
    -- Of the last entry of the log; grows with every change.
    updated_at timestamptz not null
);

create index board_by_popularity on board (papers desc, slug) where rows > 0;

-- What stands on the boards now.
create table board_row (
    slug text not null references board,
    paper_id text not null references paper,
    -- The system's name, spelling aside.
    subject text not null,
    value numeric not null,
    shown boolean not null,
    baseline boolean not null,
    date date,
    -- The names as this row's paper spells them.
    benchmark text not null,
    measure text not null,
    row jsonb not null,
    primary key (slug, paper_id, subject, value)
);

create index board_row_by_paper on board_row (paper_id);
create index board_row_by_subject on board_row (subject) where shown;

-- Everything that happened on boards. Never changed, never deleted: what was shown at any time follows from it.
create sequence board_log_id;

create table board_log (
    id bigint primary key,
    slug text not null references board,
    at timestamptz not null,
    -- new, changed or withdrawn: a row; best: another row is the best.
    kind text not null,
    cause text not null,
    paper_id text,
    before jsonb,
    after jsonb,
    -- Of the row's value, or of the new best's, to the best before.
    difference numeric,
    -- The board's names from here on.
    benchmark text not null,
    measure text not null
);

create index board_log_by_board on board_log (slug, id);

-- The rules that the boards were made by.
create table board_rules (
    singleton boolean primary key default true check (singleton),
    hash text not null,
    since timestamptz not null default now()
);
