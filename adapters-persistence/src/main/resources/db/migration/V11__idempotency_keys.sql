set local lock_timeout = '5s';

-- Under which key an account created which order. Hashes only: a key may say something about its
-- sender, and a body is stored with its order already.
create table idempotency_key (
  account_id bigint not null references account on delete cascade,
  key_hash bytea not null check (octet_length(key_hash) = 32),
  body_hash bytea not null check (octet_length(body_hash) = 32),
  -- Null only within the transaction that claims the key and then creates the order.
  order_id bigint references orders on delete cascade,
  created_at timestamptz(6) not null,
  primary key (account_id, key_hash)
);

create index idempotency_key_of_order on idempotency_key (order_id);
create index idempotency_key_by_age on idempotency_key (created_at);
