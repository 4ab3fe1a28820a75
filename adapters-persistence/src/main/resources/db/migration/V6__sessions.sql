set local lock_timeout = '5s';

-- The list of sessions, which revoked families are no part of.
create index token_family_live on token_family (account_id, created_at)
  where revoked_at is null;

-- ID tokens that were exchanged for a pair, until they would be refused as too old anyway.
create table used_id_token (
  hash bytea primary key check (octet_length(hash) = 32),
  expires_at timestamptz(6) not null
);

create index used_id_token_expiry on used_id_token (expires_at);
