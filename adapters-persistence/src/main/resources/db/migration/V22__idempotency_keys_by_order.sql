set local lock_timeout = '5s';

-- The order of a key is of the same account and takes the key with it. To check the account, too, locked its row
-- once more with every order.
alter table idempotency_key drop constraint idempotency_key_account_id_fkey;
