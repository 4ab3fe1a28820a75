package dev.ordergate.bootstrap.startup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Decides whether this process may start. */
public final class Startup {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Startup() {}

  /** Everything that is wrong, one line each. */
  public static List<String> problems() throws InterruptedException {
    return problems(Settings.ofProcess(), PATIENCE).stream().map(Problem::line).toList();
  }

  static List<Problem> problems(Settings settings, Duration patience) throws InterruptedException {
    List<Problem> problems = new ArrayList<>(settings.fileProblems());
    if (settings.isProduction()) {
      problems.addAll(StartupChecks.of(settings));
      StandInCheck.problem(settings).ifPresent(problems::add);
      if (settings.get("DB_PASSWORD").isPresent()) {
        // Nobody waits for a database when the start fails anyway.
        Duration wait = problems.isEmpty() ? patience : Duration.ZERO;
        new DatabaseCheck(settings).problem(wait).ifPresent(problems::add);
      }
    }
    return problems;
  }
}
