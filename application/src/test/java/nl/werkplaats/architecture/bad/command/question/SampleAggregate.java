package nl.werkplaats.architecture.bad.command.question;

import nl.werkplaats.architecture.bad.command.theme.SampleTheme;
import org.axonframework.spring.stereotype.Aggregate;

/** An aggregate that everybody can reach. */
@Aggregate
public class SampleAggregate {

  SampleTheme theme = new SampleTheme();
}
