package dev.ordergate.bootstrap.lifecycle;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.Proxy;

/** The signal SIGTERM, whose default handler ends the process with exit code 143. */
@RegisterForReflection(classNames = {"sun.misc.Signal", "sun.misc.SignalHandler"})
final class Termination {

  private Termination() {}

  /**
   * Replaces the default handler. By reflection: no other API knows signals, and javac warns of
   * this one without a way to accept it.
   */
  static void handle(Runnable handler) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> signalHandler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              signalHandler.getClassLoader(),
              new Class<?>[] {signalHandler},
              (self, method, arguments) -> {
                handler.run();
                return null;
              });
      signal
          .getMethod("handle", signal, signalHandler)
          .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), proxy);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("this JVM has no jdk.unsupported", e);
    }
  }
}
