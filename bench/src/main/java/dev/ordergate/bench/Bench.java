package dev.ordergate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What is behind {@code bin/bench}. */
public final class Bench {

  private static final long START = System.nanoTime();

  private Bench() {}

  /** Takes what to measure, and the command that starts the service. */
  public static void main(String... args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    List<String> command = List.of(args).subList(1, args.length);
    try {
      System.out.println("\n" + measure(args[0], command));
      System.exit(0);
    } catch (WrongAnswerException wrong) {
      System.err.println("Nothing is measured that is not right. " + wrong.getMessage());
      System.exit(1);
    }
  }

  private static String measure(String what, List<String> command)
      throws IOException, InterruptedException, SQLException {
    Path directory = Files.createDirectories(Path.of("target/bench")).toRealPath();
    try (Surroundings surroundings = Surroundings.start(directory)) {
      say("The first start makes the schema.");
      surroundings.startService(command).close();
      return switch (what) {
        case "requests" -> Requests.measure(surroundings, command);
        case "accounts" -> Growth.measure(surroundings, command);
        case "soak" -> Soak.measure(surroundings, command);
        default -> throw new IllegalArgumentException(what + " is neither accounts nor soak");
      };
    }
  }

  static void say(String line) {
    System.out.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - START).toSeconds(), line);
  }
}
