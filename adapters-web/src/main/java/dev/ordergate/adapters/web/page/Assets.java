package dev.ordergate.adapters.web.page;

import io.quarkus.runtime.annotations.RegisterResources;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The static files, for {@code inject:assets} in templates. */
@Singleton
@Named("assets")
@RegisterResources(globs = "static/*")
final class Assets {

  private final Asset style = Asset.load("style", "css");
  private final Asset icon = Asset.load("icon", "svg");
  private final Asset google = Asset.load("google", "svg");

  public Asset getStyle() {
    return style;
  }

  public Asset getIcon() {
    return icon;
  }

  public Asset getGoogle() {
    return google;
  }
}
