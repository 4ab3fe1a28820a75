package dev.ordergate.development;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The launcher behind bin/run and bin/dev. It starts what is missing beside the service, and then
 * the untouched production artifact in the same JVM; with the argument {@code services} it starts
 * the former only, prints them as {@code NAME=value} lines closed by an empty one, and stays until
 * its input ends.
 */
public final class Run {

  private static final long END_SECONDS = 30;

  private Run() {}

  public static void main(String... args) throws ReflectiveOperationException, IOException {
    try {
      Path here = Path.of("").toAbsolutePath();
      Settings settings = Settings.of(System.getenv(), here);
      int port = Ports.require("PORT", settings.get("PORT", "8000"));
      Ports.require("MANAGEMENT_PORT", settings.get("MANAGEMENT_PORT", "9000"));
      Path home = here.resolve(settings.get("ORDERGATE_HOME", ".ordergate"));
      Services services = Services.start(settings, home, port);
      if (Arrays.asList(args).contains("services")) {
        Runtime.getRuntime().addShutdownHook(new Thread(services::close, "services-closer"));
        services.values().forEach((name, value) -> System.out.println(name + "=" + value));
        System.out.println();
        System.in.transferTo(OutputStream.nullOutputStream());
      } else {
        closeAfter(Thread.currentThread(), services);
        services.values().forEach(System::setProperty);
        if (!settings.hasAny("QUARKUS_PROFILE")) {
          System.setProperty("quarkus.profile", "dev");
        }
        Welcome.whenUp(port, services, home);
        runService(args);
      }
      System.exit(0);
    } catch (CannotStartException e) {
      System.err.println("Ordergate cannot start. " + e.getMessage());
      System.exit(1);
    }
  }

  private static void runService(String... args) throws ReflectiveOperationException {
    try {
      // By name: this module is built without the service, which in turn must not know this module.
      Class.forName("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (ClassNotFoundException e) {
      throw new CannotStartException(
          "The service is not on the class path: start it by bin/run, which builds it.", e);
    } catch (InvocationTargetException e) {
      Objects.requireNonNullElse(e.getCause(), e).printStackTrace();
      System.exit(1);
    }
  }

  /**
   * Shutdown hooks run side by side: this one waits for the service, which still needs its database
   * to end well.
   */
  private static void closeAfter(Thread application, Services services) {
    Runnable close =
        () -> {
          long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
          try {
            while (!hasEnded(application) && System.nanoTime() < deadline) {
              application.join(20);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          services.close();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(close, "services-closer"));
  }

  /**
   * A thread inside System.exit has done its work too, but stays alive until all hooks have run.
   */
  private static boolean hasEnded(Thread application) {
    return !application.isAlive()
        || Arrays.stream(application.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown"));
  }
}
