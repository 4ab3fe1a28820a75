set local lock_timeout = '5s';

-- The admins' list, read from either end.
create index orders_of_everybody on orders (created_at desc, id desc) where deleted_at is null;
