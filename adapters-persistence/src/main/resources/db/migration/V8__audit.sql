set local lock_timeout = '5s';

-- No foreign keys: what happened stays on record when the account is erased.
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz(6) not null,
  kind text not null
    check (kind in ('LOGIN', 'LOGIN_REFUSED', 'LOGOUT', 'SESSION_ENDED', 'TOKEN_REVOKED',
                    'TOKEN_REUSED', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED', 'ROLE_CHANGED',
                    'ACCOUNT_DELETED', 'ACCOUNT_EXPORTED', 'GOOGLE_DISCONNECTED')),
  account_id bigint,
  actor_id bigint,
  address text not null check (char_length(address) <= 300),
  user_agent text not null check (char_length(user_agent) <= 300),
  detail text not null check (char_length(detail) <= 300)
);

create index audit_event_of_account on audit_event (account_id, at);

-- What the purge looks for.
create index audit_event_by_time on audit_event (at);
create index web_session_by_last_use on web_session (last_used_at);
create index token_family_by_expiry on token_family (expires_at);
create index token_family_with_successor on token_family (head_minted_at)
  where head_sealed is not null;
