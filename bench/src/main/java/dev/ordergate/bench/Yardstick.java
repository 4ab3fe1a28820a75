package dev.ordergate.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;

/**
 * How fast the machine is for the JVM at this hour: CPU time of one signature with RSA of 2,048
 * bits and SHA-256, which is what each new access token needs.
 */
final class Yardstick {

  private static final int BITS = 2048;
  private static final int WARM_UP = 1_000;
  private static final int SIGNATURES = 500;
  private static final byte[] MESSAGE = new byte[400];

  private final Signature signature;
  private final PrivateKey key;

  private Yardstick() throws GeneralSecurityException {
    this.signature = Signature.getInstance("SHA256withRSA");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    this.key = generator.generateKeyPair().getPrivate();
  }

  /** CPU milliseconds of one; takes a second or two. */
  static double signatureMillis() {
    try {
      Yardstick yardstick = new Yardstick();
      yardstick.sign(WARM_UP);
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadCpuTime();
      yardstick.sign(SIGNATURES);
      return (threads.getCurrentThreadCpuTime() - before) / 1e6 / SIGNATURES;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void sign(int times) throws GeneralSecurityException {
    for (int i = 0; i < times; i++) {
      signature.initSign(key);
      signature.update(MESSAGE);
      signature.sign();
    }
  }
}
