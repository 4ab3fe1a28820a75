-- A migration that cannot get its lock gives up, rather than queue up every request behind it.
set local lock_timeout = '5s';

create table account (
  id bigint generated always as identity primary key,
  issuer text not null check (char_length(issuer) between 1 and 255),
  subject text not null check (char_length(subject) between 1 and 255),
  email text not null check (char_length(email) between 3 and 320),
  name text not null check (char_length(name) between 1 and 200),
  name_is_chosen boolean not null,
  picture_url text check (char_length(picture_url) between 1 and 4096),
  role text not null check (role in ('user', 'admin')),
  active boolean not null,
  created_at timestamptz(6) not null,
  last_login_at timestamptz(6) not null,
  -- An e-mail address may change hands; only these two together are somebody.
  constraint account_subject unique (issuer, subject)
);

create table google_token (
  account_id bigint primary key references account on delete cascade,
  -- Each ciphertext names its own key: a login without a new refresh token keeps the old one.
  access_key_id text not null check (char_length(access_key_id) between 1 and 100),
  access_token bytea not null,
  refresh_key_id text check (char_length(refresh_key_id) between 1 and 100),
  refresh_token bytea,
  scopes text not null,
  access_expires_at timestamptz(6),
  state text not null check (state in ('connected', 'reconsent_required')),
  updated_at timestamptz(6) not null,
  check ((refresh_token is null) = (refresh_key_id is null))
);
