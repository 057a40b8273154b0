package nl.werkplaats.architecture.bad.query.timeline;

import nl.werkplaats.architecture.bad.command.theme.SampleTheme;
import nl.werkplaats.architecture.bad.query.projection.SampleFold;
import nl.werkplaats.architecture.bad.springdata.mongodb.SampleTemplate;

/** Reads MongoDB through a layer, and knows the deciding side. */
public record SampleStep(SampleTheme theme, SampleTemplate template, SampleFold fold) {}
