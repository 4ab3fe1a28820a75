package dev.ordergate.adapters.rest.json;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource whose bodies are at most 8 KiB long; 413 for longer ones. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SmallBody {

  /** The limit in bytes. */
  int MAX_BYTES = 8 * 1024;
}
