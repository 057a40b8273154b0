package nl.werkplaats.architecture.bad.kernel.id;

import java.util.UUID;
import org.springframework.util.Assert;

/** An id that needs more than the JDK. */
public record SampleId(UUID value) {

  public SampleId {
    Assert.notNull(value, "value");
  }

  public static SampleId fresh() {
    return new SampleId(UUID.randomUUID());
  }
}
