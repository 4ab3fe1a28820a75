set local lock_timeout = '5s';

-- Read together with the role, so that a token tells which of its account's it was issued for: one
-- issued for the account as it is after a cut-off is dated after it. A column without a default is
-- added without a look at the rows.
alter table account add column cut_off_at timestamptz(6);
