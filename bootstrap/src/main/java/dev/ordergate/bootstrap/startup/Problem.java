package dev.ordergate.bootstrap.startup;

/** Why the service does not start, and what to do about it; no value of a secret is in it. */
record Problem(String setting, String fault, String remedy) {

  String line() {
    return "%s %s. %s".formatted(setting, fault, remedy);
  }

  /** Whether it is about this setting or the file that holds it. */
  boolean isOf(String name) {
    return setting.equals(name) || setting.equals(name + Settings.FILE_SUFFIX);
  }
}
