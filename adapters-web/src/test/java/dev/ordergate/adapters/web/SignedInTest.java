package dev.ordergate.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.standin.InMemoryAccounts;
import dev.ordergate.standin.InMemoryAudit;
import dev.ordergate.standin.InMemoryDevices;
import dev.ordergate.standin.InMemoryDirectory;
import dev.ordergate.standin.InMemoryOrders;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Begins each test with a signed-in browser and no orders. */
public abstract class SignedInTest {

  @Inject protected InMemoryAccounts accounts;
  @Inject protected InMemoryOrders orders;
  @Inject protected InMemoryDevices devices;
  @Inject protected InMemoryDirectory directory;
  @Inject protected InMemoryAudit audit;

  protected Browser browser = new Browser();

  @BeforeEach
  void start() {
    accounts.reset();
    orders.clear();
    devices.clear();
    directory.clear();
    audit.clear();
    browser = Browser.signedIn();
  }

  /** Reads a page, which has 50 KB for everything (contract, section 6). */
  protected String pageThatFits(String path) {
    Response page = browser.get(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    assertThat(page.asByteArray()).as(path).hasSizeLessThan(50_000);
    return page.asString();
  }
}
