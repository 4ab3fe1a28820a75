package dev.ordergate.application.account;

import java.io.IOException;
import java.io.OutputStream;

/** The one form in which exports are handed out, by the API and by pages. */
public interface ExportFile {

  /** What it is called. */
  String NAME = "ordergate-export.json";

  /**
   * Writes {@code export} while it is read, so that a million orders take no more memory than one.
   */
  void write(ExportAccount.Export export, OutputStream output) throws IOException;
}
