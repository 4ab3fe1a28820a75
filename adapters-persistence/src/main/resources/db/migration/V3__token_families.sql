set local lock_timeout = '5s';

create table token_family (
  id uuid primary key,
  account_id bigint not null references account on delete cascade,
  -- A family outlives a web session that merely expired; signing out revokes it first.
  web_session_id uuid references web_session on delete set null,
  client_id text not null check (char_length(client_id) between 1 and 255),
  user_agent text not null check (char_length(user_agent) <= 300),
  address text not null check (char_length(address) <= 300),
  auth_time timestamptz(6) not null,
  created_at timestamptz(6) not null,
  last_used_at timestamptz(6) not null,
  expires_at timestamptz(6) not null,
  head_generation integer not null check (head_generation >= 0),
  head_minted_at timestamptz(6) not null,
  head_sealed bytea,
  revoked_at timestamptz(6),
  revocation_cause text
    check (revocation_cause in ('LOGOUT', 'REVOKED', 'REUSE', 'DEVICE_LIMIT')),
  check ((revoked_at is null) = (revocation_cause is null)),
  check (revoked_at is null or head_sealed is null)
);

create index token_family_of_account on token_family (account_id);
create index token_family_of_web_session on token_family (web_session_id, created_at);

-- Rows never change: a token is consumed when its family's head has a higher generation.
create table refresh_token (
  hash bytea primary key check (octet_length(hash) = 32),
  family_id uuid not null references token_family on delete cascade,
  generation integer not null check (generation >= 0),
  expires_at timestamptz(6) not null,
  constraint refresh_token_generation unique (family_id, generation)
);
