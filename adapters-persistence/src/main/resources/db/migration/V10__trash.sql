set local lock_timeout = '5s';

-- For the purge of what has been in the trash for long.
create index orders_in_trash on orders (deleted_at) where deleted_at is not null;
