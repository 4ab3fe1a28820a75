set local lock_timeout = '5s';

-- What every replica has to hear of within a second. No foreign keys: a cut-off outlives the
-- session and the account it is about. Rows older than an access token's life may be deleted.
create table cut_off (
  at timestamptz(6) not null default clock_timestamp(),
  session uuid,
  account_id bigint,
  check (num_nonnulls(session, account_id) = 1)
);

create index cut_off_at on cut_off (at);
