package nl.werkplaats.architecture.bad.kernel.verify;

import org.springframework.util.StringUtils;

/** Checks something with more than whoever checks has at hand. */
public class SampleCheck {

  boolean holds(String text) {
    return StringUtils.hasText(text);
  }
}
