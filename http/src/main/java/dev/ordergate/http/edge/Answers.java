package dev.ordergate.http.edge;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Answers as Netty writes them. */
final class Answers {

  private Answers() {}

  /** Whether a part that is written is the end of an answer; 100 (Continue) comes before it. */
  static boolean isEnd(Object part) {
    return part instanceof LastHttpContent && !isInterim(part);
  }

  private static boolean isInterim(Object part) {
    return part instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }
}
