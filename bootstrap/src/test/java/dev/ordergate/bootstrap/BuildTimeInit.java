package dev.ordergate.bootstrap;

import io.quarkus.arc.Arc;
import io.quarkus.arc.runtime.ConfigStaticInitValues;
import java.lang.reflect.Field;
import java.util.List;

/**
 * What an executable does while it is built: Quarkus makes the filters of its REST layer then, with
 * all that they need, and whatever setting they read stays what it was on the builder's machine.
 */
final class BuildTimeInit {

  private BuildTimeInit() {}

  /** Ends with an exception, or prints a line for each setting that was read. */
  public static void main(String... args) throws ReflectiveOperationException {
    Class.forName("io.quarkus.runner.ApplicationImpl");
    Field read = ConfigStaticInitValues.class.getDeclaredField("injectedValues");
    read.setAccessible(true);
    ConfigStaticInitValues values = Arc.container().instance(ConfigStaticInitValues.class).get();
    for (Object value : (List<?>) read.get(values)) {
      Field place = value.getClass().getDeclaredField("injectionPointInfo");
      place.setAccessible(true);
      System.out.println(place.get(value));
    }
  }
}
