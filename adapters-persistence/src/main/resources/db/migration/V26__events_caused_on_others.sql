set local lock_timeout = '5s';

-- What an export tells of what its account did to others: few events, of few accounts.
create index audit_event_in_order_of_other_actor on audit_event (actor_id, id)
  where actor_id <> account_id;
