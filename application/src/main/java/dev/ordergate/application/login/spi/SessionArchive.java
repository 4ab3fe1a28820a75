package dev.ordergate.application.login.spi;

import dev.ordergate.application.account.HeldSession;
import dev.ordergate.domain.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All sessions of an account, web and device, live and over. */
public interface SessionArchive {

  /** The first sessions by id, after {@code after}. */
  List<HeldSession> page(AccountId account, Optional<UUID> after, int limit);
}
