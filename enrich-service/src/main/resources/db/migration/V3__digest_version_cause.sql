-- Why a version was made, when its number and status do not tell: 'replay' for kept bytes that were read again.
alter table digest_version add column cause text;
