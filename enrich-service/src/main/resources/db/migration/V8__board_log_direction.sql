-- The log tells everything that a past answer needs: which way was better, too. Null before this version: as it is now.
alter table board_log add column direction text;
