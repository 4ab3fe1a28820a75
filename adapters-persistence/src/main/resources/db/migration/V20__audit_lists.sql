set local lock_timeout = '5s';

-- The admins' list of events, narrowed to an account or a kind, read from its end. The first also
-- serves what the index it replaces did.
create index audit_event_in_order_of_account on audit_event (account_id, id);
create index audit_event_in_order_of_kind on audit_event (kind, id);
drop index audit_event_of_account;
