set local lock_timeout = '5s';

-- Read together with the role, and carried by the access tokens that are issued for it. By a trigger,
-- so that it holds whoever cuts off, a replica of the release before among them.
alter table account add column cut_off_at timestamptz(6);

create function keep_cut_off_of_account() returns trigger language plpgsql as $$
begin
  update account set cut_off_at = new.at where id = new.account_id;
  return null;
end
$$;

create trigger cut_off_of_account after insert on cut_off
for each row when (new.account_id is not null)
execute function keep_cut_off_of_account();

update account set cut_off_at = last.at
from (select account_id, max(at) as at from cut_off where account_id is not null group by account_id) last
where account.id = last.account_id;
