-- Feeds list papers in the order in which they were added.
create index paper_by_addition on paper (added_at desc, id desc) where status = 'listed';
