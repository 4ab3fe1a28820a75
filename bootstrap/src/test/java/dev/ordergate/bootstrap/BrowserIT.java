package dev.ordergate.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People use the pages in Chromium; axe and Lighthouse look at them. */
@Tag(DevelopmentCommand.OF_JARS)
@SharesNothing
class BrowserIT {

  @Test
  void people_can_do_everything_in_a_browser(@TempDir Path home)
      throws IOException, InterruptedException {
    ServiceScript.run("browser-test/run.sh", home);
  }
}
