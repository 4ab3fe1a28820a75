set local lock_timeout = '5s';

create table web_session (
  id uuid primary key,
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  account_id bigint not null references account on delete cascade,
  user_agent text not null check (char_length(user_agent) <= 300),
  address text not null check (char_length(address) <= 300),
  created_at timestamptz(6) not null,
  last_used_at timestamptz(6) not null,
  expires_at timestamptz(6) not null check (expires_at > created_at)
);

create index web_session_of_account on web_session (account_id);
