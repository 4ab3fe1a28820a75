package dev.ordergate.application.token;

/** {@link CheckCutOff} for those who must not wait. */
public interface RecallCutOff {

  /** Answers from memory: {@code UNKNOWN} while what is known is stale. */
  CheckCutOff.Result recall(CheckCutOff.Command command);
}
