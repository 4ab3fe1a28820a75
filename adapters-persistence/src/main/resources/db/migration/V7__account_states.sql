set local lock_timeout = '5s';

alter table token_family drop constraint token_family_revocation_cause_check;
alter table token_family add constraint token_family_revocation_cause_check
  check (
    revocation_cause in ('LOGOUT', 'REVOKED', 'REUSE', 'DEVICE_LIMIT', 'ACCOUNT_DISABLED'));

-- The list of accounts, for admins.
create index account_newest_first on account (created_at desc, id desc);

-- Locked and counted whenever an account changes.
create index account_active_admins on account (id) where role = 'admin' and active;

-- For the export, and still for the cascade, to which the second column is no hindrance.
create index orders_by_number on orders (account_id, id);
drop index orders_of_account;
