set local lock_timeout = '5s';

-- How many orders of an account have which status, without reading the orders.
create index orders_by_status on orders (account_id, status) where deleted_at is null;
