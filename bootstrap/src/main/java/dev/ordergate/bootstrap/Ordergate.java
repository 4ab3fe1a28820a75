package dev.ordergate.bootstrap;

import dev.ordergate.bootstrap.startup.Startup;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Locale;

/** Starts the service, where its settings will do. */
@QuarkusMain
public final class Ordergate {

  private Ordergate() {}

  /** Ends with 1 and one line for each problem, where there is one. */
  public static void main(String... args) throws InterruptedException {
    // What is formatted is for programs: in some languages' numbers there would be no digit of
    // theirs.
    Locale.setDefault(Locale.ROOT);
    List<String> problems = Startup.problems();
    if (problems.isEmpty()) {
      Quarkus.run(args);
      return;
    }
    System.err.printf("Ordergate cannot start. Problems: %d%n", problems.size());
    problems.forEach(System.err::println);
    System.exit(1);
  }
}
