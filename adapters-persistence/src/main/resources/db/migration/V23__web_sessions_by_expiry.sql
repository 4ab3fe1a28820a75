set local lock_timeout = '5s';

-- A web session stays until its absolute limit, so that signing out of one that was left idle still finds the devices
-- that hang on it. The purge looks for nothing else, and a last use is cheaper to write without an index on it.
create index web_session_by_expiry on web_session (expires_at);
drop index web_session_by_last_use;
